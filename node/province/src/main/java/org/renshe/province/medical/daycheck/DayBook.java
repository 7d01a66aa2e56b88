package org.renshe.province.medical.daycheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.check.DayTotals;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CheckedAct;
import org.renshe.protocol.message.DayTotal;
import org.renshe.province.medical.settlement.CheckedDay;

/** Reads this province's two books of a day, never the whole day at once. */
final class DayBook {
  private static final int PAGE = 500;

  private final Database database;
  private final CheckedDay owedToUs;
  private final CheckedDay owedByUs;

  DayBook(Database database, CheckedDay owedToUs, CheckedDay owedByUs) {
    this.database = database;
    this.owedToUs = owedToUs;
    this.owedByUs = owedByUs;
  }

  /** As treatment place, with every province, this one included. */
  List<DayTotal> owedToUs(LocalDate day) {
    return totals(owedToUs, day);
  }

  /** As insured place, with every province, this one included. */
  List<DayTotal> owedByUs(LocalDate day) {
    return totals(owedByUs, day);
  }

  private List<DayTotal> totals(CheckedDay book, LocalDate day) {
    DayTotals totals = new DayTotals();
    String after = "";
    while (after != null) {
      String from = after;
      CheckedDay.Page page =
          database.read(transaction -> book.page(transaction, day, null, from, PAGE));
      page.acts().forEach(totals::add);
      after = page.next();
    }
    return totals.totals();
  }

  /** A page of acts with one province. */
  CheckedDay.Page page(boolean asTreatmentPlace, LocalDate day, MemberCode other, String after) {
    CheckedDay book = asTreatmentPlace ? owedToUs : owedByUs;
    return database.read(transaction -> book.page(transaction, day, other, after, PAGE / 2));
  }

  /**
   * Every act with one province.
   *
   * @param max reading stops after about so many
   */
  List<CheckedAct> acts(boolean asTreatmentPlace, LocalDate day, MemberCode other, int max) {
    List<CheckedAct> acts = new ArrayList<>();
    String after = "";
    while (after != null && acts.size() < max) {
      CheckedDay.Page page = page(asTreatmentPlace, day, other, after);
      acts.addAll(page.acts());
      after = page.next();
    }
    return acts;
  }
}
