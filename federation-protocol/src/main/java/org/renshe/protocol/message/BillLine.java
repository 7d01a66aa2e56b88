package org.renshe.protocol.message;

import org.renshe.protocol.money.Money;

/**
 * One fee line (费用明细) as the treatment place priced it by its own catalogue.
 *
 * @param number {@code feedetl_sn}, unique in the visit, at most 15 digits
 * @param nationalCode {@code med_list_codg}
 * @param name the item's name in the treatment place's catalogue
 * @param category {@code med_chrgitm_type}, 01 to 14
 * @param itemClass A, B or C (甲乙丙)
 * @param amount as billed; negative for a returned line
 * @param fullSelfPay full self-pay (全自费)
 * @param overLimit over the limit price (超限价自费)
 * @param firstSelfPay first self-pay (先行自付)
 * @param inScope in-scope amount (政策范围内费用); the four parts sum to {@code amount}
 */
public record BillLine(
    String number,
    String nationalCode,
    String name,
    String category,
    ItemClass itemClass,
    Money amount,
    Money fullSelfPay,
    Money overLimit,
    Money firstSelfPay,
    Money inScope) {

  /** Class of a catalogue item (甲乙丙类). */
  public enum ItemClass {
    A,
    B,
    C
  }
}
