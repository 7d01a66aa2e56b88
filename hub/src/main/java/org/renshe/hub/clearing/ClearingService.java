package org.renshe.hub.clearing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
   * message. The same obligation again changes nothing.
   *
   * @throws org.renshe.protocol.problem.ProblemException RS-HUB-03xx when the message may not carry
   *     it, it contradicts what was entered, or it undoes what is not there
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
    if (obligation.act() != Act.SETTLED) {
      checkUndoes(session, obligation);
    }
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

  private static void checkUndoes(Session session, Obligation undoing) {
    ObligationQueries queries = new ObligationQueries(session);
    Obligation settled =
        queries
            .find(undoing.settlementId())
            .orElseThrow(() -> ClearingProblem.NOTHING_TO_UNDO.with(undoing.settlementId()));
    ObligationRules.checkUndoes(settled, undoing);
    if (queries.isUndone(settled.key())) {
      throw ClearingProblem.ALREADY_UNDONE.with(settled.key());
    }
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
