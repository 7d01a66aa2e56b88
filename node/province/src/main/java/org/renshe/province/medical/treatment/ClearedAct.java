package org.renshe.province.medical.treatment;

import java.time.Instant;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;

/**
 * A settlement or a cancellation as the hospital got it and as clearing counts it: {@code total =
 * funds + account + cash}. A reversed settlement never was (interface 6.1).
 *
 * @param key the hospital's request
 * @param origin where it came from
 * @param recordId its own {@code setl_id}
 * @param refund whether it is a cancellation; its amounts are then negative
 * @param standing false once it is reversed
 * @param kind insurance kind
 * @param clearing what it is cleared as
 * @param settledAt {@code setl_time}
 * @param total {@code medfee_sumamt}
 * @param funds {@code fund_pay_sumamt}
 * @param account {@code acct_pay}, family mutual aid included
 * @param cash {@code psn_cash_pay}
 */
public record ClearedAct(
    String key,
    Origin origin,
    String recordId,
    boolean refund,
    boolean standing,
    InsuranceKind kind,
    Clearing clearing,
    Instant settledAt,
    Money total,
    Money funds,
    Money account,
    Money cash) {

  /**
   * Which message of whom.
   *
   * @param institution {@code fixmedins_code}
   * @param messageId {@code msgid}
   * @param visitId {@code mdtrt_id}
   * @param insuredMember the province that owes
   * @param personNumber {@code psn_no}; personal
   * @param certificateNumber {@code certno}; personal
   */
  public record Origin(
      String institution,
      String messageId,
      String visitId,
      String insuredMember,
      String personNumber,
      String certificateNumber) {

    @Override
    public String toString() {
      return "Origin[" + institution + ", " + messageId + "]";
    }
  }

  /**
   * What it is cleared as.
   *
   * @param type {@code clr_type}
   * @param agency {@code clr_optins}, six digits: the division she is insured in
   */
  public record Clearing(String type, String agency) {}

  static ClearedAct of(
      Settlement act, Origin origin, InsuranceKind kind, Clearing clearing, Statement statement) {
    boolean refund = act.act() == Settlement.Act.CANCEL;
    Money total = statement.totals().total();
    Money funds = statement.fundTotal();
    Money account = statement.personTotal().minus(statement.cash());
    return new ClearedAct(
        act.key(),
        origin,
        act.settlementId(),
        refund,
        act.state() != SettlementState.REVERSED,
        kind,
        clearing,
        act.settledAt(),
        signed(refund, total),
        signed(refund, funds),
        signed(refund, account),
        signed(refund, statement.cash()));
  }

  private static Money signed(boolean refund, Money amount) {
    return refund ? amount.negated() : amount;
  }
}
