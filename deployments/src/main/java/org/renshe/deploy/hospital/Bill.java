package org.renshe.deploy.hospital;

import com.fasterxml.jackson.databind.JsonNode;
import org.renshe.deploy.hospital.Counter.KnownPatient;
import org.renshe.protocol.money.Money;

/**
 * One visit's bill at the counter, as far as it got.
 *
 * @param person the patient, known to the insured place
 * @param visitId {@code mdtrt_id} given by the treatment place
 * @param number the hospital's own number of the visit
 * @param batch {@code chrg_bchno} of the fees
 * @param inpatient whether it is a stay
 */
public record Bill(
    KnownPatient person, String visitId, String number, String batch, boolean inpatient) {

  String medType() {
    return inpatient ? "2101" : "11";
  }

  /** What the treatment place made of the fees (2204, 2301): the sums of M5. */
  public record Priced(
      Money total, Money fullSelfPay, Money overLimit, Money firstSelfPay, Money inScope) {
    static Priced of(JsonNode result) {
      Priced sum = new Priced(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
      for (JsonNode row : Counter.rows(result)) {
        sum =
            new Priced(
                sum.total.plus(Figures.money(row, "det_item_fee_sumamt")),
                sum.fullSelfPay.plus(Figures.money(row, "fulamt_ownpay_amt")),
                sum.overLimit.plus(Figures.money(row, "overlmt_amt")),
                sum.firstSelfPay.plus(Figures.money(row, "preselfpay_amt")),
                sum.inScope.plus(Figures.money(row, "inscp_scp_amt")));
      }
      return sum;
    }
  }

  /**
   * A settled bill.
   *
   * @param settlementId {@code setl_id}
   * @param messageId of the settlement, the key of a reversal
   * @param sent the exact message, to be sent again
   * @param answer {@code output} as it came
   */
  public record Settled(
      Bill bill,
      String settlementId,
      String messageId,
      String sent,
      String answer,
      Figures figures) {}
}
