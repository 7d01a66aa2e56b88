package org.renshe.chassis.security;

import static org.renshe.chassis.ChassisProblem.PERSON_NEEDED;
import static org.renshe.chassis.ChassisProblem.PROPOSAL_OPEN;
import static org.renshe.chassis.ChassisProblem.PROPOSAL_UNKNOWN;
import static org.renshe.chassis.ChassisProblem.REASON_NEEDED;
import static org.renshe.chassis.ChassisProblem.SECOND_PERSON_NEEDED;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.database.Transaction;

/**
 * What changes money takes two people (双人复核): one proposes with a reason, another approves, and
 * only then it is done, in the transaction of the approval. The shared token can do neither.
 */
public final class FourEyes {
  private static final int REASON_MAX = 200;
  private static final int LIST_MAX = 200;
  private static final String OPEN = "PROPOSED";
  private static final String COLUMNS =
      "id, kind, subject, reason, proposed_by, proposed_at, state, decided_by, decided_at";

  private final Audit audit;
  private final Clock clock;
  private final Supplier<String> ids;

  public FourEyes(Audit audit, Clock clock, Supplier<String> ids) {
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Something proposed.
   *
   * @param kind what is to be done, at most 40 characters
   * @param subject to what, at most 120 characters
   * @param state PROPOSED, APPROVED or REFUSED
   * @param decidedBy null while it is open; likewise {@code decidedAt}
   */
  public record Proposal(
      String id,
      String kind,
      String subject,
      String reason,
      String proposedBy,
      Instant proposedAt,
      String state,
      String decidedBy,
      Instant decidedAt) {}

  /**
   * Proposes; the same again while it is open is that same proposal's place, so it is refused.
   *
   * @throws org.renshe.protocol.problem.ProblemException PERSON_NEEDED, REASON_NEEDED,
   *     PROPOSAL_OPEN
   */
  public Proposal propose(
      Transaction transaction, String kind, String subject, String reason, Operator by) {
    requirePerson(by);
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > REASON_MAX) {
      throw REASON_NEEDED.with();
    }
    open(transaction, kind, subject)
        .ifPresent(
            other -> {
              throw PROPOSAL_OPEN.with(other.proposedBy());
            });
    String id = ids.get();
    Sql.update(
        transaction,
        "insert into four_eyes (id, kind, subject, reason, proposed_by, proposed_at, state,"
            + " open_subject) values (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        kind,
        subject,
        why,
        by.name(),
        now(),
        OPEN,
        kind + "/" + subject); // unique while open: two who propose at once are not two proposals
    audit(transaction, by, "propose-" + kind, subject, why);
    return require(transaction, id);
  }

  /**
   * Approves; what was proposed is done by the caller in this very transaction, so that both happen
   * or neither.
   *
   * @throws org.renshe.protocol.problem.ProblemException PERSON_NEEDED, SECOND_PERSON_NEEDED,
   *     PROPOSAL_UNKNOWN when it is not open
   */
  public Proposal approve(Transaction transaction, String id, Operator by) {
    requirePerson(by);
    Proposal proposal = require(transaction, id);
    if (proposal.proposedBy().equals(by.name())) {
      throw SECOND_PERSON_NEEDED.with(by.name());
    }
    return decide(transaction, proposal, "APPROVED", by);
  }

  /** Takes a proposal off the table; whoever made it may, and so may any other person. */
  public Proposal refuse(Transaction transaction, String id, Operator by) {
    requirePerson(by);
    return decide(transaction, require(transaction, id), "REFUSED", by);
  }

  private Proposal decide(Transaction transaction, Proposal proposal, String state, Operator by) {
    int changed =
        Sql.update(
            transaction,
            "update four_eyes set state = ?, decided_by = ?, decided_at = ?, open_subject = null"
                + " where id = ? and state = ?",
            state,
            by.name(),
            now(),
            proposal.id(),
            OPEN);
    if (changed != 1) {
      throw PROPOSAL_UNKNOWN.with(proposal.id());
    }
    audit(
        transaction,
        by,
        state.toLowerCase(java.util.Locale.ROOT) + "-" + proposal.kind(),
        proposal.subject(),
        proposal.reason());
    return require(transaction, proposal.id());
  }

  /** The open proposal of that kind and subject. */
  public Optional<Proposal> open(Transaction transaction, String kind, String subject) {
    return Sql.find(
        transaction,
        "select " + COLUMNS + " from four_eyes where open_subject = ?",
        FourEyes::read,
        kind + "/" + subject);
  }

  /** Open proposals, oldest first, at most two hundred. */
  public List<Proposal> open(Transaction transaction) {
    return Sql.list(
        transaction,
        "select "
            + COLUMNS
            + " from four_eyes where state = ? order by proposed_at, id fetch first "
            + LIST_MAX
            + " rows only",
        FourEyes::read,
        OPEN);
  }

  private void audit(
      Transaction transaction, Operator by, String action, String subject, String why) {
    String purpose = subject + " " + why;
    audit.record(
        transaction,
        by.name(),
        action,
        null,
        purpose.length() <= REASON_MAX ? purpose : purpose.substring(0, REASON_MAX));
  }

  private static Proposal require(Transaction transaction, String id) {
    return Sql.find(
            transaction,
            "select " + COLUMNS + " from four_eyes where id = ?",
            FourEyes::read,
            id == null ? "" : id)
        .orElseThrow(() -> PROPOSAL_UNKNOWN.with(id));
  }

  private static void requirePerson(Operator by) {
    if (!by.isPerson()) {
      throw PERSON_NEEDED.with();
    }
  }

  private static Proposal read(ResultSet row) throws SQLException {
    return new Proposal(
        row.getString("id"),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("reason"),
        row.getString("proposed_by"),
        Sql.instant(row, "proposed_at"),
        row.getString("state"),
        row.getString("decided_by"),
        Sql.instant(row, "decided_at"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
