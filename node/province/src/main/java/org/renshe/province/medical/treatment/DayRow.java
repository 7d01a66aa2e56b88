package org.renshe.province.medical.treatment;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/**
 * One act of a day, for reconciliation. Holds no personal data.
 *
 * @param key the hospital's request, also the order and the cursor
 * @param act SETTLE, CANCEL or REVERSE
 * @param state its state
 * @param settlementId the settlement it makes or undoes; null for the reversal of one unknown here
 * @param recordId its own {@code setl_id}, of a cancellation its own
 * @param institution {@code fixmedins_code}
 * @param messageId {@code msgid}
 * @param insuredPlace who owes
 * @param at when the insured place committed
 * @param total the bill's total, negative for what undoes
 * @param amounts owed by fund, negative for what undoes
 */
public record DayRow(
    String key,
    String act,
    String state,
    String settlementId,
    String recordId,
    String institution,
    String messageId,
    String insuredPlace,
    Instant at,
    Money total,
    Map<Fund, Money> amounts) {

  static DayRow of(Settlement act, Settlement settled, Map<Fund, Money> amounts) {
    boolean undoes = act.act() != Settlement.Act.SETTLE;
    Map<Fund, Money> signed = new EnumMap<>(Fund.class);
    amounts.forEach((fund, amount) -> signed.put(fund, undoes ? amount.negated() : amount));
    return new DayRow(
        act.key(),
        act.act().name(),
        act.state().name(),
        settled.settlementId(),
        act.settlementId(),
        act.call().institution(),
        act.call().messageId(),
        act.insuredMember(),
        act.settledAt(),
        undoes ? settled.total().negated() : settled.total(),
        signed);
  }
}
