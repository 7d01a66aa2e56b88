package org.renshe.hub.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.check.DayComparison;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CheckedAct;
import org.renshe.protocol.message.DayFinding;
import org.renshe.protocol.message.DayFinding.Difference;
import org.renshe.protocol.message.DayFinding.State;
import org.renshe.protocol.message.DayRowsReported;
import org.renshe.protocol.message.NoteDayCheck;
import org.renshe.protocol.message.ReportDayRows;

/**
 * The steps of a check. Each is a transaction that finds by what is stored how far the check is, so
 * that a stop in between loses nothing.
 */
final class CheckSteps {
  private static final int ROWS_MAX = 50_000;
  private static final int PAGES_MAX = 400;

  private final Database database;
  private final HubBook book;
  private final Asking asking;
  private final Supplier<String> ids;

  CheckSteps(Database database, HubBook book, Asking asking, Supplier<String> ids) {
    this.database = database;
    this.book = book;
    this.asking = asking;
    this.ids = ids;
  }

  /** Debtor and creditor. */
  private record Pair(String debtor, String creditor) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return (debtor + creditor).compareTo(other.debtor + other.creditor);
    }
  }

  void advance(String checkId, Instant now, List<MemberCode> provinces) {
    CheckRow check =
        database.read(transaction -> transaction.session().find(CheckRow.class, checkId));
    List<QuestionRow> questions =
        database.read(transaction -> CheckQueries.questions(transaction, checkId));
    boolean late = !now.isBefore(check.patientUntil);
    if (check.state == CheckState.COLLECTING) {
      if (late || questions.stream().allMatch(question -> question.answered)) {
        collected(check, questions, now, provinces);
      }
      return;
    }
    if (askNextPages(check, questions)) {
      return;
    }
    if (late
        || questions.stream().filter(one -> one.debtor != null).allMatch(one -> one.answered)) {
      compared(check, questions, now, provinces);
    }
  }

  /** All totals that will come are there: lines are made, and rows asked for where they differ. */
  private void collected(
      CheckRow check, List<QuestionRow> questions, Instant now, List<MemberCode> provinces) {
    Set<String> reported = reported(questions);
    List<NoteDayCheck.Line> lines =
        SideLines.of(
            book.totals(check.day),
            questions.stream()
                .filter(question -> question.debtor == null && question.answer != null)
                .collect(Collectors.toMap(one -> one.member, Asking::totals)));
    Set<Pair> differing = new TreeSet<>();
    database.run(
        transaction -> {
          CheckRow row = transaction.session().find(CheckRow.class, check.id);
          CheckQueries.lines(transaction, check.day).forEach(transaction.session()::remove);
          transaction.session().flush();
          for (NoteDayCheck.Line line : lines) {
            boolean agree =
                DayComparison.agree(line.treatment(), line.hub(), line.insured())
                    && reported.contains(line.pair().debtor().value())
                    && reported.contains(line.pair().creditor().value());
            transaction.session().persist(new LineRow(check.day, line, agree));
            Pair pair = new Pair(line.pair().debtor().value(), line.pair().creditor().value());
            if (!agree && reported.contains(pair.debtor()) && reported.contains(pair.creditor())) {
              differing.add(pair);
            }
          }
          differing.forEach(pair -> askRows(transaction, row, pair));
          row.state = CheckState.ROWS;
          transaction.session().flush();
          if (differing.isEmpty()) {
            finish(transaction, row, Map.of(), reported, now, provinces);
          }
        });
  }

  private static Set<String> reported(List<QuestionRow> questions) {
    return questions.stream()
        .filter(question -> question.debtor == null && question.answer != null)
        .map(question -> question.member)
        .collect(Collectors.toSet());
  }

  private void askRows(Transaction transaction, CheckRow check, Pair pair) {
    for (String member : List.of(pair.creditor(), pair.debtor())) {
      asking.ask(
          transaction,
          QuestionRow.rows(check, member, pair.debtor(), pair.creditor(), 0),
          new ReportDayRows(
              check.day, new MemberCode(pair.debtor()), new MemberCode(pair.creditor()), ""));
    }
  }

  /** Where the last page of a side says there is another. */
  private boolean askNextPages(CheckRow check, List<QuestionRow> questions) {
    Map<String, QuestionRow> last = new HashMap<>();
    questions.stream()
        .filter(question -> question.debtor != null)
        .forEach(
            question ->
                last.merge(
                    question.member + question.debtor + question.creditor,
                    question,
                    (one, other) -> one.page > other.page ? one : other));
    List<QuestionRow> more =
        last.values().stream()
            .filter(question -> question.answer != null && question.page + 1 < PAGES_MAX)
            .filter(question -> Asking.rows(question).next() != null)
            .toList();
    if (more.isEmpty()) {
      return false;
    }
    database.run(
        transaction ->
            more.forEach(
                question ->
                    asking.ask(
                        transaction,
                        QuestionRow.rows(
                            check,
                            question.member,
                            question.debtor,
                            question.creditor,
                            question.page + 1),
                        new ReportDayRows(
                            check.day,
                            new MemberCode(question.debtor),
                            new MemberCode(question.creditor),
                            Asking.rows(question).next()))));
    return true;
  }

  private void compared(
      CheckRow check, List<QuestionRow> questions, Instant now, List<MemberCode> provinces) {
    Map<String, List<CheckedAct>> sides = new HashMap<>();
    Set<String> whole = new TreeSet<>();
    Set<Pair> pairs = new TreeSet<>();
    for (QuestionRow question : questions) {
      if (question.debtor != null) {
        Pair pair = new Pair(question.debtor, question.creditor);
        pairs.add(pair);
        if (question.answer != null) {
          DayRowsReported rows = Asking.rows(question);
          String side = question.member + "/" + pair;
          sides.computeIfAbsent(side, none -> new ArrayList<>()).addAll(rows.rows());
          if (rows.next() == null) {
            whole.add(side);
          }
        }
      }
    }
    Map<Pair, List<DayComparison.Compared>> outcome = new HashMap<>();
    for (Pair pair : pairs) {
      String treatment = pair.creditor() + "/" + pair;
      String insured = pair.debtor() + "/" + pair;
      // half a side would show what it has as missing
      if (whole.contains(treatment) && whole.contains(insured)) {
        outcome.put(
            pair,
            DayComparison.compare(
                sides.get(treatment),
                book.acts(
                    check.day,
                    new MemberCode(pair.debtor()),
                    new MemberCode(pair.creditor()),
                    ROWS_MAX),
                sides.get(insured)));
      }
    }
    database.run(
        transaction ->
            finish(
                transaction,
                transaction.session().find(CheckRow.class, check.id),
                outcome,
                reported(questions),
                now,
                provinces));
  }

  /** Findings are brought up to date, and every province is told. */
  private void finish(
      Transaction transaction,
      CheckRow check,
      Map<Pair, List<DayComparison.Compared>> outcome,
      Set<String> reported,
      Instant now,
      List<MemberCode> provinces) {
    Map<String, FindingRow> known = new HashMap<>();
    CheckQueries.findings(transaction, check.day).forEach(row -> known.put(row.actKey, row));
    outcome.values().stream()
        .flatMap(List::stream)
        .filter(compared -> compared.difference() != Difference.EQUAL)
        .forEach(
            compared -> {
              FindingRow row = known.remove(FindingRow.actKey(compared));
              if (row == null) {
                row =
                    new FindingRow(
                        ids.get(),
                        check.day,
                        FindingRow.actKey(compared),
                        now.truncatedTo(ChronoUnit.MICROS));
                row.seen(compared, check.number);
                transaction.session().persist(row);
              } else {
                row.seen(compared, check.number);
              }
            });
    Set<Pair> differing =
        CheckQueries.lines(transaction, check.day).stream()
            .filter(line -> !line.agree)
            .map(line -> new Pair(line.debtor, line.creditor))
            .collect(Collectors.toSet());
    for (FindingRow gone : known.values()) {
      Pair pair = new Pair(gone.debtor, gone.creditor);
      boolean judged =
          outcome.containsKey(pair)
              || (!differing.contains(pair)
                  && reported.contains(pair.debtor())
                  && reported.contains(pair.creditor()));
      if (judged && gone.state != State.RESOLVED) {
        gone.resolved(check.number);
      }
    }
    check.state = CheckState.DONE;
    check.finishedAt = now.truncatedTo(ChronoUnit.MICROS);
    transaction.session().flush();
    provinces.forEach(province -> tell(transaction, check, province));
  }

  private void tell(Transaction transaction, CheckRow check, MemberCode province) {
    LocalDate day = check.day;
    List<NoteDayCheck.Line> lines =
        CheckQueries.lines(transaction, day).stream()
            .filter(row -> concerns(row.debtor, row.creditor, province))
            .map(LineRow::line)
            .toList();
    List<DayFinding> findings =
        CheckQueries.findings(transaction, day).stream()
            .filter(row -> row.state != State.RESOLVED)
            .filter(row -> concerns(row.debtor, row.creditor, province))
            .map(FindingRow::finding)
            .toList();
    int max = NoteDayCheck.FINDINGS_MAX;
    int parts = Math.max(1, (findings.size() + max - 1) / max);
    for (int part = 1; part <= parts; part++) {
      asking.tell(
          transaction,
          province,
          "daycheck/" + check.id + "/note/" + province + "/" + part,
          new NoteDayCheck(
              day,
              check.number,
              check.finishedAt,
              part,
              parts,
              part == 1 ? lines : List.of(),
              findings.subList((part - 1) * max, Math.min(part * max, findings.size()))));
    }
  }

  private static boolean concerns(String debtor, String creditor, MemberCode province) {
    return debtor.equals(province.value()) || creditor.equals(province.value());
  }
}
