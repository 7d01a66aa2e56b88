package org.renshe.province.medical.treatment;

import java.time.Instant;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;

/**
 * A settled bill and its statement. Personal data is masked.
 *
 * @param settlementId {@code setl_id}
 * @param state DONE, CANCELLED or REVERSED
 * @param settledAt when the insured place committed
 * @param maskedName first character only
 * @param maskedNumber certificate number, middle hidden
 * @param kind insurance kind that paid
 * @param insuredPlace member code of the insured place
 * @param bill rows as priced
 * @param statement the split with its reasons
 */
public record SettledBill(
    String settlementId,
    String state,
    Instant settledAt,
    String maskedName,
    String maskedNumber,
    InsuranceKind kind,
    String insuredPlace,
    Bill bill,
    Statement statement) {}
