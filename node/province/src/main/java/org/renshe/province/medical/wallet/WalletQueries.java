package org.renshe.province.medical.wallet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.wallet.WalletResource.Charged;
import org.renshe.province.medical.wallet.WalletResource.OpenShare;

/** Lists for operators and reconciliation. */
final class WalletQueries {
  private WalletQueries() {}

  /** Charges and refunds whose day it is, in the order of their keys. */
  static List<Charged> charged(Transaction transaction, LocalDate day, String after, int max) {
    String from = after.isEmpty() ? "0" : after;
    List<Charged> rows = new ArrayList<>();
    transaction
        .session()
        .createSelectionQuery(
            "from ChargeRow where settledDay = :day and id > :after order by id", ChargeRow.class)
        .setParameter("day", day)
        .setParameter("after", from)
        .setMaxResults(max)
        .getResultList()
        .forEach(
            row ->
                rows.add(
                    new Charged(
                        row.id,
                        row.settlementId,
                        row.creditor,
                        row.settledDay,
                        Money.ofFen(row.amountFen))));
    transaction
        .session()
        .createSelectionQuery(
            "select r, c from RefundRow r, ChargeRow c where c.id = r.chargeId"
                + " and r.refundDay = :day and r.id > :after order by r.id",
            Object[].class)
        .setParameter("day", day)
        .setParameter("after", from)
        .setMaxResults(max)
        .getResultList()
        .forEach(pair -> rows.add(refund((RefundRow) pair[0], (ChargeRow) pair[1])));
    rows.sort(Comparator.comparing(Charged::key));
    return List.copyOf(rows.subList(0, Math.min(max, rows.size())));
  }

  private static Charged refund(RefundRow row, ChargeRow charge) {
    return new Charged(
        row.id,
        charge.settlementId,
        charge.creditor,
        row.refundDay,
        Money.ofFen(row.amountFen).negated());
  }

  static List<OpenShare> open(Transaction transaction, int max) {
    return transaction
        .session()
        .createSelectionQuery(
            "from ShareRow where state <> :charged or askedFen <> answeredFen order by id",
            ShareRow.class)
        .setParameter("charged", ShareRow.State.CHARGED)
        .setMaxResults(max)
        .getResultList()
        .stream()
        .map(
            share ->
                new OpenShare(
                    share.id,
                    share.walletId,
                    share.payer,
                    share.isRefunding() ? "REFUNDING" : share.state.name(),
                    Money.ofFen(share.amountFen),
                    share.refusal))
        .toList();
  }
}
