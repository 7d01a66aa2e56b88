package org.renshe.hub.clearing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.renshe.protocol.message.Obligation;

/**
 * An obligation as the API shows it: dates in ISO, amounts in yuan with two places.
 *
 * @param amounts by fund, only funds that pay
 */
public record ObligationView(
    String key,
    String settlementId,
    String act,
    String debtor,
    String creditor,
    String day,
    String insuranceKind,
    String careKind,
    Map<String, String> amounts,
    String total,
    String messageId,
    String enteredAt) {

  static ObligationView of(ObligationQueries.Entered entered) {
    Obligation obligation = entered.obligation();
    Map<String, String> amounts = new LinkedHashMap<>();
    ObligationRules.amounts(obligation)
        .forEach((fund, amount) -> amounts.put(fund.name(), amount.toYuan()));
    return new ObligationView(
        obligation.key(),
        obligation.settlementId(),
        obligation.act().name(),
        obligation.debtor().value(),
        obligation.creditor().value(),
        obligation.day().toString(),
        obligation.kind().name(),
        obligation.care().name(),
        amounts,
        obligation.total().toYuan(),
        entered.messageId(),
        entered.enteredAt().toString());
  }
}
