package org.renshe.province.medical.daycheck;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.messaging.RequestHandler;
import org.renshe.protocol.check.DayComparison;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.CheckedAct;
import org.renshe.protocol.message.DayCheckNoted;
import org.renshe.protocol.message.DayFinding;
import org.renshe.protocol.message.DayPair;
import org.renshe.protocol.message.DayRowsReported;
import org.renshe.protocol.message.DayTotal;
import org.renshe.protocol.message.DayTotalsReported;
import org.renshe.protocol.message.NoteDayCheck;
import org.renshe.protocol.message.ReportDayRows;
import org.renshe.protocol.message.ReportDayTotals;
import org.renshe.province.medical.settlement.CheckedDay;

/**
 * Answers the hub's questions about a day and keeps what it found. Care at home, of which the hub
 * knows nothing, is checked here between the province's own two books.
 */
final class DayCheckDesk implements RequestHandler {
  private static final int HOME_ROWS_MAX = 20_000;

  private final MemberCode self;
  private final Database database;
  private final DayBook book;
  private final Replies replies;
  private final Clock clock;

  /** How an answer goes back to the hub. */
  @FunctionalInterface
  interface Replies {
    void send(Transaction transaction, Opened request, Answer answer);
  }

  DayCheckDesk(MemberCode self, Database database, DayBook book, Replies replies, Clock clock) {
    this.self = self;
    this.database = database;
    this.book = book;
    this.replies = replies;
    this.clock = clock;
  }

  @Override
  public void handle(Opened request) {
    if (!request.header().sender().isHub()) {
      throw DayCheckProblem.HUB_ONLY.with(request.header().sender());
    }
    if (request.message() instanceof ReportDayTotals asked) {
      answer(request, totals(asked.day()));
    } else if (request.message() instanceof ReportDayRows asked) {
      answer(request, rows(asked));
    } else if (request.message() instanceof NoteDayCheck told) {
      database.run(
          transaction -> {
            note(transaction, told);
            replies.send(
                transaction, request, new DayCheckNoted(told.day(), told.check(), told.part()));
          });
    }
  }

  private void answer(Opened request, Answer answer) {
    database.run(transaction -> replies.send(transaction, request, answer));
  }

  private DayTotalsReported totals(LocalDate day) {
    List<DayTotal> owedToUs = book.owedToUs(day);
    List<DayTotal> owedByUs = book.owedByUs(day);
    home(day, owedToUs, owedByUs);
    return new DayTotalsReported(day, away(owedToUs), away(owedByUs));
  }

  private List<DayTotal> away(List<DayTotal> totals) {
    return totals.stream().filter(total -> !isHome(total.pair())).toList();
  }

  private boolean isHome(DayPair pair) {
    return pair.debtor().equals(self) && pair.creditor().equals(self);
  }

  private DayRowsReported rows(ReportDayRows asked) {
    boolean asTreatmentPlace = asked.creditor().equals(self);
    if (!asTreatmentPlace && !asked.debtor().equals(self)) {
      throw DayCheckProblem.NOT_OURS.with(asked.debtor(), asked.creditor());
    }
    MemberCode other = asTreatmentPlace ? asked.debtor() : asked.creditor();
    CheckedDay.Page page = book.page(asTreatmentPlace, asked.day(), other, asked.after());
    return new DayRowsReported(page.acts(), page.next());
  }

  /** The province's own two books about its own people treated at home. */
  void home(LocalDate day, List<DayTotal> owedToUs, List<DayTotal> owedByUs) {
    SortedMap<DayPair, DayTotal[]> pairs = new TreeMap<>();
    owedToUs.stream()
        .filter(total -> isHome(total.pair()))
        .forEach(total -> pairs.computeIfAbsent(total.pair(), none -> new DayTotal[2])[0] = total);
    owedByUs.stream()
        .filter(total -> isHome(total.pair()))
        .forEach(total -> pairs.computeIfAbsent(total.pair(), none -> new DayTotal[2])[1] = total);
    boolean agree =
        pairs.values().stream()
            .allMatch(sides -> DayComparison.agree(sides[0], sides[1], sides[1]));
    List<DayFinding> findings = agree ? List.of() : homeFindings(day);
    database.run(
        transaction -> {
          delete(transaction, "CheckLineRow", day, " and check = 0");
          delete(transaction, "CheckFindingRow", day, " and check = 0");
          pairs.forEach(
              (pair, sides) ->
                  transaction
                      .session()
                      .persist(
                          new CheckLineRow(
                              day,
                              0,
                              clock.instant().truncatedTo(ChronoUnit.MICROS),
                              new NoteDayCheck.Line(pair, sides[0], null, sides[1]))));
          findings.forEach(finding -> keep(transaction, day, 0, finding));
        });
  }

  private List<DayFinding> homeFindings(LocalDate day) {
    List<CheckedAct> treated = book.acts(true, day, self, HOME_ROWS_MAX);
    List<CheckedAct> insured = book.acts(false, day, self, HOME_ROWS_MAX);
    List<DayFinding> findings = new ArrayList<>();
    for (DayComparison.Compared one : DayComparison.compare(treated, insured, insured)) {
      if (one.difference() != DayFinding.Difference.EQUAL) {
        String id = day + "/" + (one.key().isEmpty() ? one.requestKey() : one.key());
        findings.add(
            new DayFinding(
                id.length() <= 80 ? id : id.substring(id.length() - 80),
                one.key(),
                one.requestKey(),
                self,
                self,
                one.difference(),
                one.repair(),
                one.repair() == DayFinding.Repair.CASE
                    ? DayFinding.State.FROZEN
                    : DayFinding.State.OPEN,
                one.treatment(),
                null,
                one.insured()));
      }
    }
    return findings;
  }

  private static void note(Transaction transaction, NoteDayCheck told) {
    Integer known =
        transaction
            .session()
            .createSelectionQuery(
                "select max(check) from CheckLineRow where day = :day", Integer.class)
            .setParameter("day", told.day())
            .getSingleResult();
    if (known != null && known > told.check()) {
      return; // a later check was told already
    }
    if (told.part() == 1) {
      delete(transaction, "CheckLineRow", told.day(), " and check > 0");
      told.lines()
          .forEach(
              line ->
                  transaction
                      .session()
                      .merge(new CheckLineRow(told.day(), told.check(), told.checkedAt(), line)));
    }
    told.findings().forEach(finding -> keep(transaction, told.day(), told.check(), finding));
    if (told.part() == told.parts()) {
      transaction.session().flush();
      delete(
          transaction, "CheckFindingRow", told.day(), " and check > 0 and check < " + told.check());
    }
  }

  private static void keep(Transaction transaction, LocalDate day, int check, DayFinding finding) {
    CheckFindingRow row = transaction.session().find(CheckFindingRow.class, finding.id());
    if (row == null) {
      row = new CheckFindingRow(finding.id());
      row.note(day, check, finding);
      transaction.session().persist(row);
    } else {
      row.note(day, check, finding);
    }
  }

  private static void delete(Transaction transaction, String entity, LocalDate day, String which) {
    transaction
        .session()
        .createMutationQuery("delete from " + entity + " where day = :day" + which)
        .setParameter("day", day)
        .executeUpdate();
  }
}
