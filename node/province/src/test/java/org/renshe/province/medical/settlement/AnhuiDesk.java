package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.Foundation;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.PolicyLibrary;
import org.renshe.province.medical.wallet.WalletMember;
import org.renshe.province.medical.wallet.WalletNetwork;

/** Anhui as an insured place for tests of other packages: its real desk over given policies. */
public final class AnhuiDesk {
  private AnhuiDesk() {}

  public static InsuredDesk over(Foundation foundation, PolicyLibrary policies) {
    return new InsuredPlace(
            foundation,
            new LocalCluster(),
            new WalletNetwork().member(Foundation.ANHUI, foundation),
            policies)
        .desk;
  }

  /** The same desk with limits that relatives granted. */
  public static InsuredDesk over(
      Foundation foundation, PolicyLibrary policies, WalletMember wallets) {
    return new InsuredPlace(foundation, new LocalCluster(), wallets, policies).desk;
  }

  /** What has been paid and counted before in the year that begins on that day. */
  public static void before(
      Foundation foundation,
      String personNumber,
      InsuranceKind kind,
      LocalDate yearStart,
      Accumulators figures) {
    foundation.database.run(
        transaction -> {
          String personId =
              foundation
                  .registry
                  .service()
                  .byPersonNumber(transaction, personNumber)
                  .orElseThrow()
                  .id();
          AccumulatorRow row = new AccumulatorRow(personId, kind, yearStart);
          row.become(figures);
          transaction.session().persist(row);
        });
  }
}
