package org.renshe.province.medical.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.renshe.protocol.money.Money;

/**
 * A fee row as the hospital charged it.
 *
 * @param nationalCode {@code med_list_codg}
 * @param ownCode {@code medins_list_codg}, null when not told
 * @param day when the fee arose; the catalogue of that day counts
 * @param quantity {@code cnt}, never zero
 * @param price yuan a unit
 * @param amount {@code det_item_fee_sumamt}; quantity times price within one fen
 * @param approval {@code hosp_appr_flag}: 0, 1, 2; null when not told
 */
public record ChargedItem(
    String nationalCode,
    String ownCode,
    LocalDate day,
    BigDecimal quantity,
    BigDecimal price,
    Money amount,
    String approval) {}
