package org.renshe.province.medical.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.catalogue.ChargedItem;

/**
 * One row of {@code feedetail} (2204, 2301) as the hospital sent it.
 *
 * @param number {@code feedetl_sn}
 * @param returnsNumber {@code init_feedetl_sn}; null unless a return
 * @param batch {@code chrg_bchno}; null for inpatient rows
 * @param occurredAt {@code fee_ocur_time}, Asia/Shanghai
 * @param disease {@code dise_codg}; null when absent
 * @param nationalCode {@code med_list_codg}
 * @param ownCode {@code medins_list_codg}
 * @param approval {@code hosp_appr_flag}; null when absent
 * @param quantity {@code cnt}, at most four decimals
 * @param price yuan a unit, at most six decimals
 * @param memo {@code memo}; null when absent
 * @param json the row as it came, unknown fields included
 * @param amount {@code det_item_fee_sumamt}
 */
record FeeRow(
    String number,
    String returnsNumber,
    String batch,
    LocalDateTime occurredAt,
    String disease,
    String nationalCode,
    String ownCode,
    String approval,
    BigDecimal quantity,
    BigDecimal price,
    Money amount,
    String memo,
    String json) {

  /** The row as far as its price depends on it. */
  ChargedItem charged() {
    return new ChargedItem(nationalCode, ownCode, occurredOn(), quantity, price, amount, approval);
  }

  /** The day whose catalogue prices the row. */
  LocalDate occurredOn() {
    return occurredAt.toLocalDate();
  }
}
