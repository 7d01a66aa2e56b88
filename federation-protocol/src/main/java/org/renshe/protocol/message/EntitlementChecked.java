package org.renshe.protocol.message;

import java.time.LocalDate;
import java.util.List;
import org.renshe.protocol.json.MayBeNull;
import org.renshe.protocol.money.Money;

/**
 * What the person may enjoy, one row a fund (待遇检查结果, {@code trtinfo}).
 *
 * @param personNumber {@code psn_no}
 * @param kind insurance kind
 * @param begins first day the rows hold for
 * @param ends last day, null when open
 * @param filingEffect how her filing acts, the word of a policy file, such as {@code
 *     temporary_other}; null when she is refused before it was looked at
 * @param rows in the order of payment
 */
public record EntitlementChecked(
    String personNumber,
    InsuranceKind kind,
    LocalDate begins,
    @MayBeNull LocalDate ends,
    @MayBeNull String filingEffect,
    List<Row> rows)
    implements Answer {
  public EntitlementChecked {
    rows = List.copyOf(rows);
  }

  /**
   * One fund.
   *
   * @param fund which
   * @param refusal why it pays nothing; null when enjoyed ({@code trt_enjymnt_flag} 1)
   * @param deductibleLeft what is still to be borne before it pays; null where the fund has none or
   *     the policy cannot say before the bill
   * @param limitLeft what it may still pay this year; null without ceiling
   */
  public record Row(
      Fund fund,
      @MayBeNull Refusal refusal,
      @MayBeNull Money deductibleLeft,
      @MayBeNull Money limitLeft) {
    public boolean enjoyed() {
      return refusal == null;
    }
  }

  /** A refusal of the insured place, of its catalogue; the same as a settlement would meet. */
  public record Refusal(String code, String zh, String en, String remedyZh, String remedyEn) {}

  @Override
  public MessageType type() {
    return MessageType.ENTITLEMENT_CHECKED;
  }
}
