package org.renshe.hub.clearing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.ledger.Journal;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.chassis.ledger.Posting;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Obligation;

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
    checkAgainstOthers(new ObligationQueries(session), header);
    persist(session, header);
    enterJournal(transaction, obligation);
  }

  /** {@link #enter} of one that was refused nothing when it passed, the ledger left alone. */
  void record(Transaction transaction, EnvelopeHeader header) {
    ObligationRules.check(header);
    persist(transaction.session(), header);
    transaction.session().flush();
  }

  private void persist(Session session, EnvelopeHeader header) {
    Obligation obligation = header.obligation();
    session.persist(
        new ObligationEntry(
            obligation,
            header.messageId(),
            Sm3.hex(ObligationRules.canonical(obligation)),
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
    ObligationRules.amounts(obligation)
        .forEach(
            (fund, amount) ->
                session.persist(new ObligationAmount(obligation.key(), fund, amount)));
  }

  /**
   * A wallet's share is owed to a third member, which this message does not reach.
   *
   * @param obligation of a message that passes, null when it has none
   * @throws org.renshe.protocol.problem.ProblemException RS-HUB-0309
   */
  public static void requireKnownCreditor(Obligation obligation, Predicate<MemberCode> active) {
    if (obligation != null
        && (obligation.creditor().isHub() || !active.test(obligation.creditor()))) {
      throw ClearingProblem.UNKNOWN_CREDITOR.with(obligation.key(), obligation.creditor());
    }
  }

  /**
   * A settlement and what belongs to it may come in either order, since an insured place's members
   * send each for itself; whichever comes second is held against the first. A refund cannot come
   * before its charge: it is asked for only after the charge's answer has passed here.
   */
  private static void checkAgainstOthers(ObligationQueries queries, EnvelopeHeader header) {
    Obligation obligation = header.obligation();
    String settlementId = obligation.settlementId();
    switch (obligation.act()) {
      case SETTLED ->
          queries
              .undoing(settlementId)
              .ifPresent(known -> ObligationRules.checkUndoes(obligation, known));
      case CANCELLED, REVERSED -> {
        if (queries.undoing(settlementId).isPresent()) {
          throw ClearingProblem.ALREADY_UNDONE.with(settlementId);
        }
        queries
            .find(settlementId)
            .ifPresent(settled -> ObligationRules.checkUndoes(settled, obligation));
      }
      case ADJUSTED, AID_CHARGED ->
          queries
              .find(settlementId)
              .ifPresent(settled -> ObligationRules.checkBelongs(settled, header));
      case AID_REFUNDED -> {
        String charge = ObligationRules.chargeOf(obligation.key());
        Obligation charged =
            queries.find(charge).orElseThrow(() -> ClearingProblem.UNKNOWN_CHARGE.with(charge));
        ObligationRules.checkRefund(charged, queries.refundsOf(settlementId, charge), obligation);
      }
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
