package org.renshe.province.medical.daycheck;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.FourEyes;
import org.renshe.chassis.security.Operator;
import org.renshe.protocol.check.DayComparison;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.DayFinding;
import org.renshe.protocol.message.DayFinding.Repair;
import org.renshe.protocol.message.NoteDayCheck;

/** How a day's check came out for this province, and its repairs, each by four eyes. */
public final class DayCheckService {
  private static final int FINDINGS_MAX = 1000;

  private final MemberCode self;
  private final Database database;
  private final FourEyes eyes;
  private final Rereading rereading;
  private final Answering answering;
  private final Clock clock;

  /** Fetches again what the treatment place is missing; safe to do at any time. */
  @FunctionalInterface
  interface Rereading {
    /**
     * @return false when there is no such request here
     */
    boolean reread(String requestKey);
  }

  /** Gives this insured place's answer once more; safe to do at any time. */
  @FunctionalInterface
  interface Answering {
    /**
     * @return false when nothing is kept of it
     */
    boolean again(Transaction transaction, MemberCode treatmentPlace, String requestKey);
  }

  DayCheckService(
      MemberCode self,
      Database database,
      FourEyes eyes,
      Rereading rereading,
      Answering answering,
      Clock clock) {
    this.self = self;
    this.database = database;
    this.eyes = eyes;
    this.rereading = rereading;
    this.answering = answering;
    this.clock = clock;
  }

  /**
   * One pair's totals.
   *
   * @param agree whether the sides agree in count, fen and row by row
   * @param home whether it is care at home, which has two sides
   */
  public record Line(NoteDayCheck.Line totals, boolean agree, boolean home, Instant checkedAt) {}

  /**
   * A difference with what was done about it here.
   *
   * @param here what this province can do; NONE when others must
   * @param proposal the open proposal, null without
   * @param repairedAt when this province last repaired it, null if it did not
   */
  public record Finding(
      DayFinding finding, Repair here, FourEyes.Proposal proposal, Instant repairedAt) {}

  /** The lines of a day, by pair. */
  public List<Line> lines(LocalDate day) {
    return database.read(
        transaction ->
            transaction
                .session()
                .createSelectionQuery(
                    "from CheckLineRow where day = :day order by id", CheckLineRow.class)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(DayCheckService::line)
                .toList());
  }

  private static Line line(CheckLineRow row) {
    NoteDayCheck.Line line = row.line();
    boolean home = row.check == 0;
    boolean agree =
        DayComparison.agree(line.treatment(), home ? line.insured() : line.hub(), line.insured());
    return new Line(line, agree, home, row.checkedAt);
  }

  /** The differences of a day, at most a thousand. */
  public List<Finding> findings(LocalDate day) {
    return database.read(
        transaction ->
            transaction
                .session()
                .createSelectionQuery(
                    "from CheckFindingRow where day = :day order by id", CheckFindingRow.class)
                .setParameter("day", day)
                .setMaxResults(FINDINGS_MAX)
                .getResultList()
                .stream()
                .map(row -> finding(transaction, row))
                .toList());
  }

  private Finding finding(Transaction transaction, CheckFindingRow row) {
    DayFinding finding = row.finding();
    Repair here = here(finding);
    return new Finding(
        finding,
        here,
        here == Repair.NONE ? null : eyes.open(transaction, here.name(), finding.id()).orElse(null),
        row.repairedAt);
  }

  /** Asking again also heals what only the hub is missing: the answer passes it once more. */
  private Repair here(DayFinding finding) {
    boolean treatedHere = finding.creditor().equals(self);
    boolean insuredHere = finding.debtor().equals(self);
    return switch (finding.repair()) {
      case REREAD -> treatedHere ? Repair.REREAD : Repair.NONE;
      case RESEND -> insuredHere ? Repair.RESEND : treatedHere ? Repair.REREAD : Repair.NONE;
      case REENTER -> treatedHere ? Repair.REREAD : Repair.NONE;
      case NONE, CASE -> Repair.NONE;
    };
  }

  /**
   * Proposes this province's repair of a finding.
   *
   * @throws org.renshe.protocol.problem.ProblemException FINDING_UNKNOWN, NO_REPAIR_HERE, or what
   *     {@link FourEyes#propose} throws
   */
  public FourEyes.Proposal propose(String findingId, String reason, Operator by) {
    return database.write(
        transaction -> {
          DayFinding finding = require(transaction, findingId).finding();
          return eyes.propose(transaction, repair(finding).name(), findingId, reason, by);
        });
  }

  /**
   * Approves the open proposal of a finding and repairs it. Repairing what is whole changes
   * nothing.
   *
   * @throws org.renshe.protocol.problem.ProblemException FINDING_UNKNOWN, NO_REPAIR_HERE,
   *     NOTHING_TO_REPAIR_WITH, or what {@link FourEyes#approve} throws
   */
  public void approve(String findingId, Operator by) {
    DayFinding finding =
        database.write(
            transaction -> {
              CheckFindingRow row = require(transaction, findingId);
              DayFinding found = row.finding();
              Repair repair = repair(found);
              String open =
                  eyes.open(transaction, repair.name(), findingId)
                      .map(FourEyes.Proposal::id)
                      .orElse(findingId);
              eyes.approve(transaction, open, by);
              if (repair == Repair.RESEND
                  && !answering.again(transaction, found.creditor(), found.requestKey())) {
                throw DayCheckProblem.NOTHING_TO_REPAIR_WITH.with(findingId);
              }
              row.repairedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
              return found;
            });
    // asking again has a transaction of its own, and no second effect
    if (repair(finding) == Repair.REREAD && !rereading.reread(finding.requestKey())) {
      throw DayCheckProblem.NOTHING_TO_REPAIR_WITH.with(findingId);
    }
  }

  /** Takes the open proposal of a finding off the table. */
  public void refuse(String findingId, Operator by) {
    database.run(
        transaction -> {
          Repair repair = repair(require(transaction, findingId).finding());
          String open =
              eyes.open(transaction, repair.name(), findingId)
                  .map(FourEyes.Proposal::id)
                  .orElse(findingId);
          eyes.refuse(transaction, open, by);
        });
  }

  private Repair repair(DayFinding finding) {
    Repair repair = here(finding);
    if (repair == Repair.NONE) {
      throw DayCheckProblem.NO_REPAIR_HERE.with(finding.id());
    }
    return repair;
  }

  private static CheckFindingRow require(Transaction transaction, String id) {
    CheckFindingRow row = transaction.session().find(CheckFindingRow.class, id);
    if (row == null) {
      throw DayCheckProblem.FINDING_UNKNOWN.with(id);
    }
    return row;
  }
}
