package org.renshe.hub.clearing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.ledger.Journal;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.chassis.ledger.Posting;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.money.Money;

/**
 * Brings what was entered to what the signed message says. The ledger is append-only: what it has
 * wrong is put right by an entry of the difference.
 */
public final class Corrections {
  private static final int CORRECTIONS_MAX = 100;

  private final ClearingService clearing;
  private final Ledger ledger;

  Corrections(ClearingService clearing, Ledger ledger) {
    this.clearing = clearing;
    this.ledger = ledger;
  }

  /**
   * Enters the obligation as its message says, whatever is there. Done once or many times, the
   * outcome is the same.
   *
   * @param header of a message that was verified when it passed, with its obligation
   * @throws org.renshe.protocol.problem.ProblemException what {@link ClearingService#enter} throws
   */
  public void restore(Transaction transaction, EnvelopeHeader header) {
    Session session = transaction.session();
    Obligation signed = header.obligation();
    ObligationQueries queries = new ObligationQueries(session);
    boolean whole =
        queries
            .find(signed.key())
            .map(ObligationRules::canonical)
            .filter(ObligationRules.canonical(signed)::equals)
            .isPresent();
    if (!whole) {
      remove(session, signed.key());
      clearing.record(transaction, header);
    }
    balance(transaction, signed.key(), signed);
  }

  /** Takes out an entry that no message stands behind. */
  public void strike(Transaction transaction, String key) {
    new ObligationQueries(transaction.session())
        .find(key)
        .ifPresent(
            entered -> {
              remove(transaction.session(), key);
              balance(transaction, key, nothing(entered));
            });
  }

  private static Obligation nothing(Obligation entered) {
    return new Obligation(
        entered.key(),
        entered.settlementId(),
        entered.act(),
        entered.debtor(),
        entered.creditor(),
        entered.day(),
        entered.kind(),
        entered.care(),
        java.util.Map.of());
  }

  private static void remove(Session session, String key) {
    session
        .createSelectionQuery(
            "from ObligationAmount a where a.id.obligationKey = :key", ObligationAmount.class)
        .setParameter("key", key)
        .getResultList()
        .forEach(session::remove);
    ObligationEntry entry = session.find(ObligationEntry.class, key);
    session.flush(); // amounts before what they belong to
    if (entry != null) {
      session.remove(entry);
    }
    session.flush();
  }

  /** Posts what the ledger lacks of the obligation, or has too much. */
  private void balance(Transaction transaction, String key, Obligation right) {
    SortedMap<String, Money> due = new TreeMap<>();
    ObligationRules.lines(right)
        .forEach(line -> due.merge(line.account(), line.amount(), Money::plus));
    String next = key;
    for (int number = 1; ; number++) {
      var posted = ledger.find(transaction, next);
      if (posted.isEmpty()) {
        break;
      }
      posted
          .get()
          .postings()
          .forEach(
              posting -> due.merge(posting.account(), posting.amount().negated(), Money::plus));
      if (number > CORRECTIONS_MAX) {
        throw ClearingProblem.MALFORMED.with(key, "corrected too often");
      }
      next = key + "/corrected/" + number;
    }
    List<Posting> postings = new ArrayList<>();
    due.forEach(
        (account, amount) -> {
          if (!amount.isZero()) {
            postings.add(new Posting(account, amount));
          }
        });
    if (!postings.isEmpty()) {
      ledger.post(transaction, new Journal(next, right.day(), postings));
    }
  }
}
