package org.renshe.hub.clearing;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.renshe.hub.clearing.ObligationQueries.PairAmount;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.money.Money;

/**
 * Who owes whom, gross, and each member's net position as a report (清算按总额，净额仅供参考).
 *
 * @param pairs by debtor, creditor and fund
 * @param positions net of each member, positive when it is owed
 * @param positionsTotal always 0.00
 */
public record PairsView(List<Pair> pairs, List<Position> positions, String positionsTotal) {

  /** What the debtor owes the creditor out of one fund, in yuan. */
  public record Pair(String debtor, String creditor, String fund, String amount) {}

  /** Net of one member, in yuan. */
  public record Position(String member, String net) {}

  static PairsView of(List<PairAmount> amounts) {
    SortedMap<MemberCode, Money> net = new TreeMap<>();
    for (PairAmount pair : amounts) {
      net.merge(pair.creditor(), pair.amount(), Money::plus);
      net.merge(pair.debtor(), pair.amount().negated(), Money::plus);
    }
    return new PairsView(
        amounts.stream()
            .map(
                pair ->
                    new Pair(
                        pair.debtor().value(),
                        pair.creditor().value(),
                        pair.fund().name(),
                        pair.amount().toYuan()))
            .toList(),
        net.entrySet().stream()
            .map(entry -> new Position(entry.getKey().value(), entry.getValue().toYuan()))
            .toList(),
        Money.sum(net.values()).toYuan());
  }
}
