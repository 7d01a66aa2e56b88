package org.renshe.hub.clearing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.ledger.Journal;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.chassis.ledger.Posting;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Obligation.Act;

/** Enters what provinces owe each other (清分), once for each obligation. */
public final class ClearingService {
  private final Ledger ledger;
  private final Clock clock;

  ClearingService(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Enters the obligation of a message that passes, if it has one, in the transaction that logs the
   * message. The same obligation again changes nothing. An act that undoes a settlement is entered
   * even before it: both together leave nothing owed.
   *
   * @throws org.renshe.protocol.problem.ProblemException RS-HUB-03xx when the message may not carry
   *     it or it contradicts what was entered
   */
  public void enter(Transaction transaction, EnvelopeHeader header) {
    Obligation obligation = header.obligation();
    if (obligation == null) {
      return;
    }
    ObligationRules.check(header);
    Session session = transaction.session();
    String digest = Sm3.hex(ObligationRules.canonical(obligation));
    ObligationEntry known = session.find(ObligationEntry.class, obligation.key());
    if (known != null) {
      if (!known.digest.equals(digest)) {
        throw ClearingProblem.CHANGED_CONTENT.with(obligation.key());
      }
      return;
    }
    checkAgainstOther(new ObligationQueries(session), obligation);
    session.persist(
        new ObligationEntry(
            obligation,
            header.messageId(),
            digest,
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
    ObligationRules.amounts(obligation)
        .forEach(
            (fund, amount) ->
                session.persist(new ObligationAmount(obligation.key(), fund, amount)));
    enterJournal(transaction, obligation);
  }

  /**
   * A settlement and the act that undoes it may come in either order, since an insured place's
   * members send each for itself; whichever comes second is held against the first.
   */
  private static void checkAgainstOther(ObligationQueries queries, Obligation obligation) {
    Optional<Obligation> undoing = queries.undoing(obligation.settlementId());
    if (obligation.act() == Act.SETTLED) {
      undoing.ifPresent(known -> ObligationRules.checkUndoes(obligation, known));
      return;
    }
    if (undoing.isPresent()) {
      throw ClearingProblem.ALREADY_UNDONE.with(obligation.settlementId());
    }
    queries
        .find(obligation.settlementId())
        .ifPresent(settled -> ObligationRules.checkUndoes(settled, obligation));
  }

  private void enterJournal(Transaction transaction, Obligation obligation) {
    var postings =
        ObligationRules.lines(obligation).stream()
            .map(line -> new Posting(line.account(), line.amount()))
            .toList();
    if (!postings.isEmpty()) {
      ledger.post(transaction, new Journal(obligation.key(), obligation.day(), postings));
    }
  }
}
