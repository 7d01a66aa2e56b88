package org.renshe.protocol.message;

import org.renshe.protocol.json.MayBeNull;
import org.renshe.protocol.json.Since;
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
 * @param dualChannel kind of a negotiated drug that has a ratio of its own (双通道药品), null for any
 *     other item; since version 2
 * @param selfPayReason why a part of the line is outside the scope, null where none is or the
 *     treatment place does not say; since version 2
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
    Money inScope,
    @MayBeNull @Since(version = 2, otherwise = "null") DualChannel dualChannel,
    @MayBeNull @Since(version = 2, otherwise = "null") SelfPayReason selfPayReason) {

  /** An ordinary line that gives no reason. */
  public BillLine(
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
    this(
        number,
        nationalCode,
        name,
        category,
        itemClass,
        amount,
        fullSelfPay,
        overLimit,
        firstSelfPay,
        inScope,
        null,
        null);
  }

  /** Class of a catalogue item (甲乙丙类). */
  public enum ItemClass {
    A,
    B,
    C
  }

  /** Kind of a negotiated drug sold through hospital and pharmacy alike (双通道药品类别). */
  public enum DualChannel {
    A,
    B
  }

  /** Why a part of a line is the person's before any policy (范围外费用原因); one a line. */
  public enum SelfPayReason {
    /** Special-demand service (特需服务). */
    SPECIAL_SERVICE,
    /** Class C, or no item of the catalogue (丙类、未对照). */
    CLASS_C,
    /** Used outside the item's restriction (超限制支付范围). */
    OUTSIDE_RESTRICTION,
    /** Own share of a class B item (自付比例). */
    OWN_SHARE,
    /** Above the limit price (住院限价差额). */
    LIMIT_PRICE,
    /** Above the payment standard (支付标准差额). */
    PAYMENT_STANDARD,
    OTHER
  }
}
