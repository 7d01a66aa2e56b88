package org.renshe.province.medical.cashier;

import java.time.Instant;
import java.util.List;
import org.renshe.chassis.pages.Wording;
import org.renshe.protocol.money.Money;

/**
 * The counter's first page.
 *
 * @param key of the bill that the form on the page would open
 * @param pending bills whose outcome is not known
 * @param unfinished bills being entered or estimated, prepared ones among them
 * @param settled what was settled today
 * @param hubAway whether other provinces cannot be reached
 */
public record HomeView(
    String key, List<Row> pending, List<Row> unfinished, List<Row> settled, boolean hubAway) {

  /**
   * A bill of a list; who is treated is on its page only, where the look is audited.
   *
   * @param number of the bill at this counter
   */
  public record Row(
      String id,
      String number,
      BillState state,
      boolean hasPerson,
      Money total,
      String settlementId,
      Instant changedAt) {

    static Row of(CounterBill bill) {
      return new Row(
          bill.id(),
          bill.number(),
          bill.state(),
          bill.personIndex() != null,
          Money.ofFen(bill.totalFen()),
          bill.settlementId() == null ? "" : bill.settlementId(),
          bill.changedAt());
    }

    public String stateName(Wording wording) {
      return wording.of(state.zh(), state.en());
    }
  }
}
