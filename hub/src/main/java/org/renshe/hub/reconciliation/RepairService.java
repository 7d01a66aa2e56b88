package org.renshe.hub.reconciliation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.FourEyes;
import org.renshe.chassis.security.Operator;
import org.renshe.hub.clearing.Corrections;
import org.renshe.hub.clearing.ObligationDay;
import org.renshe.hub.exchange.CommandLog;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.message.DayFinding;
import org.renshe.protocol.message.DayFinding.State;

/** What the hub does about differences, each by four eyes. */
public final class RepairService {
  /** What the hub can do. */
  public enum Deed {
    /** Make the hub's entries what the signed messages in its log say. */
    REENTER,
    /** Close a frozen case: people have found out what is right and seen to it. */
    CLOSE
  }

  private final Database database;
  private final FourEyes eyes;
  private final Corrections corrections;
  private final CheckService checks;
  private final Clock clock;

  RepairService(
      Database database, FourEyes eyes, Corrections corrections, CheckService checks, Clock clock) {
    this.database = database;
    this.eyes = eyes;
    this.corrections = corrections;
    this.checks = checks;
    this.clock = clock;
  }

  /**
   * Proposes.
   *
   * @throws org.renshe.protocol.problem.ProblemException FINDING_UNKNOWN, REPAIR_WRONG,
   *     NO_EVIDENCE, or what {@link FourEyes#propose} throws
   */
  public FourEyes.Proposal propose(String findingId, Deed deed, String reason, Operator by) {
    return database.write(
        transaction -> {
          FindingRow row = CheckQueries.finding(transaction, findingId);
          requirePossible(transaction, row, deed);
          return eyes.propose(transaction, deed.name(), findingId, reason, by);
        });
  }

  /** The open proposal for a finding. */
  Optional<FourEyes.Proposal> open(Transaction transaction, String findingId) {
    for (Deed deed : Deed.values()) {
      Optional<FourEyes.Proposal> found = eyes.open(transaction, deed.name(), findingId);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Approves and does it, both or neither; the day is then checked again.
   *
   * @throws org.renshe.protocol.problem.ProblemException as {@link #propose}, or what {@link
   *     FourEyes#approve} throws
   */
  public void approve(String findingId, Operator by) {
    FindingRow done =
        database.write(
            transaction -> {
              FindingRow row = CheckQueries.finding(transaction, findingId);
              FourEyes.Proposal proposal =
                  open(transaction, findingId)
                      .orElseThrow(() -> CheckProblem.REPAIR_WRONG.with(findingId));
              Deed deed = Deed.valueOf(proposal.kind());
              requirePossible(transaction, row, deed);
              eyes.approve(transaction, proposal.id(), by);
              switch (deed) {
                case REENTER -> reenter(transaction, row.finding());
                case CLOSE -> {
                  row.state = State.CLOSED;
                  row.closing =
                      proposal.reason() + " (" + proposal.proposedBy() + ", " + by.name() + ")";
                }
              }
              row.repairedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
              return row;
            });
    checks.start(done.day, by.name());
  }

  /** Takes the open proposal off the table. */
  public void refuse(String findingId, Operator by) {
    database.run(
        transaction ->
            open(transaction, findingId)
                .ifPresentOrElse(
                    proposal -> eyes.refuse(transaction, proposal.id(), by),
                    () -> {
                      throw CheckProblem.REPAIR_WRONG.with(findingId);
                    }));
  }

  private static void requirePossible(Transaction transaction, FindingRow row, Deed deed) {
    boolean possible =
        switch (deed) {
          case REENTER -> row.state == State.OPEN || row.state == State.FROZEN;
          case CLOSE -> row.state == State.FROZEN;
        };
    if (!possible) {
      throw CheckProblem.REPAIR_WRONG.with(row.id);
    }
    if (deed == Deed.REENTER
        && evidence(transaction, row.finding()).isEmpty()
        && !unsigned(transaction, row.finding())) {
      throw CheckProblem.NO_EVIDENCE.with(row.id);
    }
  }

  private static List<EnvelopeHeader> evidence(Transaction transaction, DayFinding finding) {
    return finding.requestKey().isEmpty()
        ? List.of()
        : CommandLog.obligations(transaction, finding.requestKey());
  }

  /** Whether the hub has an entry that no message in its log stands behind. */
  private static boolean unsigned(Transaction transaction, DayFinding finding) {
    return finding.hub() != null
        && ObligationDay.messageOf(transaction, finding.hub().key())
            .filter(id -> CommandLog.keys(transaction, List.of(id)).isEmpty())
            .isPresent();
  }

  /** Every obligation of the command is entered as signed; what nobody signed goes. */
  private void reenter(Transaction transaction, DayFinding finding) {
    List<EnvelopeHeader> signed = evidence(transaction, finding);
    List<String> keys = signed.stream().map(header -> header.obligation().key()).toList();
    if (signed.isEmpty()) {
      corrections.strike(transaction, finding.hub().key());
      return;
    }
    ObligationDay.ofMessages(transaction, CommandLog.messages(transaction, finding.requestKey()))
        .stream()
        .filter(key -> !keys.contains(key))
        .forEach(key -> corrections.strike(transaction, key));
    signed.forEach(header -> corrections.restore(transaction, header));
  }
}
