package org.renshe.hub.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.ReportDayTotals;
import org.renshe.protocol.trust.Directory;

/**
 * Checks a day, for the day before by itself and for any day when asked: totals of every province
 * first and, only where they differ, rows; then tells every province how it came out.
 */
public final class CheckService {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int REPEAT_DAYS = 35;
  private static final Duration RETRY = Duration.ofHours(1);

  private final Database database;
  private final Supplier<Directory> directory;
  private final Asking asking;
  private final CheckSteps steps;
  private final Times times;
  private final Clock clock;

  /**
   * When checks are made.
   *
   * @param dailyAt hour of the day, Asia/Shanghai, 0 to 23
   * @param patience how long provinces are waited for
   */
  record Times(int dailyAt, Duration patience) {}

  CheckService(
      Database database,
      Supplier<Directory> directory,
      Asking asking,
      CheckSteps steps,
      Times times,
      Clock clock) {
    this.database = database;
    this.directory = directory;
    this.asking = asking;
    this.steps = steps;
    this.times = times;
    this.clock = clock;
  }

  /**
   * A check as it stands.
   *
   * @param finishedAt null while it runs
   * @param silent provinces that did not answer, or refused
   */
  public record Check(
      LocalDate day,
      int number,
      CheckState state,
      Instant startedAt,
      Instant finishedAt,
      String startedBy,
      List<String> silent) {}

  /**
   * Starts a check of a day; one that runs already is that check.
   *
   * @throws org.renshe.protocol.problem.ProblemException DAY_WRONG for a day to come
   */
  public Check start(LocalDate day, String actor) {
    if (day.isAfter(today())) {
      throw CheckProblem.DAY_WRONG.with(day);
    }
    return database.write(
        transaction -> {
          Optional<CheckRow> last = CheckQueries.last(transaction, day);
          if (last.filter(row -> row.state != CheckState.DONE).isPresent()) {
            return view(transaction, last.get());
          }
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          CheckRow check =
              new CheckRow(
                  day,
                  last.map(row -> row.number).orElse(0) + 1,
                  now,
                  now.plus(times.patience()),
                  actor);
          transaction.session().persist(check);
          for (MemberCode member : provinces()) {
            asking.ask(
                transaction, QuestionRow.totals(check, member.value()), new ReportDayTotals(day));
          }
          return view(transaction, check);
        });
  }

  /** Takes every running check on, as far as answers allow. */
  public void advance() {
    database
        .read(CheckQueries::running)
        .forEach(id -> steps.advance(id, clock.instant(), provinces()));
  }

  /** The last check of a day. */
  public Optional<Check> last(LocalDate day) {
    return database.read(
        transaction -> CheckQueries.last(transaction, day).map(row -> view(transaction, row)));
  }

  /**
   * What is due by the clock: yesterday once a day, again each hour while provinces are silent; and
   * with it every day that has something left.
   */
  void startDue() {
    Instant now = clock.instant();
    if (now.atZone(SHANGHAI).getHour() < times.dailyAt()) {
      return;
    }
    LocalDate yesterday = today().minusDays(1);
    Optional<Check> last = last(yesterday);
    if (last.isEmpty()) {
      database
          .read(transaction -> CheckQueries.openDays(transaction, yesterday.minusDays(REPEAT_DAYS)))
          .forEach(day -> start(day, "daily"));
      start(yesterday, "daily");
    } else if (last.get().finishedAt() != null
        && !last.get().silent().isEmpty()
        && now.isAfter(last.get().finishedAt().plus(RETRY))) {
      start(yesterday, "again");
    }
  }

  List<MemberCode> provinces() {
    return directory.get().members().stream()
        .filter(Directory.Member::active)
        .map(Directory.Member::code)
        .filter(code -> !code.isHub())
        .sorted()
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), SHANGHAI);
  }

  private static Check view(Transaction transaction, CheckRow row) {
    List<String> silent =
        CheckQueries.questions(transaction, row.id).stream()
            .filter(question -> question.debtor == null)
            .filter(question -> question.answer == null)
            .map(question -> question.member)
            .toList();
    return new Check(
        row.day, row.number, row.state, row.startedAt, row.finishedAt, row.startedBy, silent);
  }
}
