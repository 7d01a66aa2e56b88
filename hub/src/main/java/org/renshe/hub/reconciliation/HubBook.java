package org.renshe.hub.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.database.Database;
import org.renshe.hub.clearing.ObligationDay;
import org.renshe.hub.exchange.CommandLog;
import org.renshe.protocol.check.DayTotals;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CheckedAct;
import org.renshe.protocol.message.DayTotal;

/** The hub's own book of a day, read a page at a time. */
final class HubBook {
  private static final int PAGE = 500;

  private final Database database;

  HubBook(Database database) {
    this.database = database;
  }

  List<DayTotal> totals(LocalDate day) {
    DayTotals totals = new DayTotals();
    String after = " ";
    while (after != null) {
      List<ObligationDay.Entry> page = page(day, null, null, after);
      page.forEach(entry -> totals.add(entry.act()));
      after = page.size() < PAGE ? null : page.get(PAGE - 1).act().key();
    }
    return totals.totals();
  }

  /**
   * Acts of one pair with the keys of their commands.
   *
   * @param max reading stops after about so many
   */
  List<CheckedAct> acts(LocalDate day, MemberCode debtor, MemberCode creditor, int max) {
    List<CheckedAct> acts = new ArrayList<>();
    String after = " ";
    while (after != null && acts.size() < max) {
      List<ObligationDay.Entry> page = page(day, debtor, creditor, after);
      Map<String, String> keys =
          database.read(
              transaction ->
                  CommandLog.keys(
                      transaction, page.stream().map(ObligationDay.Entry::messageId).toList()));
      page.forEach(entry -> acts.add(with(entry.act(), keys.getOrDefault(entry.messageId(), ""))));
      after = page.size() < PAGE ? null : page.get(PAGE - 1).act().key();
    }
    return acts;
  }

  private List<ObligationDay.Entry> page(
      LocalDate day, MemberCode debtor, MemberCode creditor, String after) {
    return database.read(
        transaction -> ObligationDay.page(transaction, day, debtor, creditor, after, PAGE));
  }

  private static CheckedAct with(CheckedAct act, String requestKey) {
    return new CheckedAct(
        act.key(),
        requestKey,
        act.debtor(),
        act.creditor(),
        act.act(),
        act.kind(),
        act.care(),
        act.standing(),
        act.amounts());
  }
}
