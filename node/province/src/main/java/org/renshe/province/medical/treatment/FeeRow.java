package org.renshe.province.medical.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.renshe.protocol.money.Money;

/**
 * One row of {@code feedetail} (2204, 2301) as the hospital sent it.
 *
 * @param number {@code feedetl_sn}
 * @param returnsNumber {@code init_feedetl_sn}; null unless a return
 * @param batch {@code chrg_bchno}; null for inpatient rows
 * @param occurredOn day of {@code fee_ocur_time}
 * @param nationalCode {@code med_list_codg}
 * @param ownCode {@code medins_list_codg}
 * @param approval {@code hosp_appr_flag}; null when absent
 * @param quantity {@code cnt}, at most four decimals
 * @param price yuan a unit, at most six decimals
 * @param amount {@code det_item_fee_sumamt}
 */
record FeeRow(
    String number,
    String returnsNumber,
    String batch,
    LocalDate occurredOn,
    String nationalCode,
    String ownCode,
    String approval,
    BigDecimal quantity,
    BigDecimal price,
    Money amount) {}
