package org.renshe.province.medical.cashier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.security.Audit;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.cashier.BillBook.Open;
import org.renshe.province.medical.cashier.BillContent.Undoing;
import org.renshe.province.medical.cashier.CounterWork.Work;
import org.renshe.province.medical.treatment.TreatmentService;
import org.renshe.province.medical.treatment.TreatmentService.ActState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bill from its confirmation on: settled once, asked about, cancelled, reversed. The bill's state
 * is written down before anything is sent, and afterwards follows what the hospitals' desk knows of
 * the message: never what a time-out looked like.
 */
final class PaymentService {
  private static final Logger LOG = LoggerFactory.getLogger(PaymentService.class);
  private static final int REASON_MIN = 2;
  private static final int REASON_MAX = 100;

  /** 2601 of a settlement that never arrived: it is barred for ever, which is what was wanted. */
  private static final String NEVER_ARRIVED = "RS-MED-0265";

  private final MemberCode self;
  private final Database database;
  private final BillBook book;
  private final CounterNumbers numbers;
  private final CounterWork work;
  private final TreatmentService treatment;
  private final Journal journal;

  /** Who did what, when. */
  record Journal(Audit audit, Clock clock) {}

  PaymentService(
      MemberCode self,
      Database database,
      BillBook book,
      CounterNumbers numbers,
      CounterWork work,
      TreatmentService treatment,
      Journal journal) {
    this.self = self;
    this.database = database;
    this.book = book;
    this.numbers = numbers;
    this.work = work;
    this.treatment = treatment;
    this.journal = journal;
  }

  /** How a confirmation ended for whoever sent it. */
  enum Confirmed {
    /** The state of the bill says all. */
    DONE,
    /** The same confirmation came before; nothing was settled twice. */
    REPEATED
  }

  /**
   * Settles what was estimated.
   *
   * @param key of the estimate that the page showed
   * @throws ProblemException ESTIMATE_OLD when the bill was estimated anew since; BILL_MOVED_ON
   */
  Confirmed settle(SignedIn who, String id, String key) {
    Open open = book.open(who, id);
    CounterBill bill = open.bill();
    if (!bill.state().isOpen()) {
      return Confirmed.REPEATED;
    }
    if (bill.state() != BillState.ESTIMATED || !bill.settleMessage().equals(key)) {
      throw CashierProblem.ESTIMATE_OLD.with();
    }
    book.change(
        who,
        id,
        content -> content,
        row -> {
          if (!key.equals(row.settleMessage()) || row.state() != BillState.ESTIMATED) {
            throw CashierProblem.ESTIMATE_OLD.with();
          }
          row.moveTo(BillState.WAITING);
          row.asked(journal.clock().instant());
        });
    ask(who, id);
    return Confirmed.DONE;
  }

  /** Sends what is pending once more under its own message, and looks how it stands. */
  Open ask(SignedIn who, String id) {
    Open open = book.open(who, id);
    CounterBill bill = open.bill();
    if (!bill.state().isPending()) {
      return open;
    }
    ProblemException refusal = null;
    try {
      send(who, open);
    } catch (ProblemException refused) {
      refusal = refused;
    } catch (RuntimeException failed) {
      LOG.warn("message of bill {} failed; its outcome is looked up", id, failed);
    }
    return follow(who, id, refusal);
  }

  private void send(SignedIn who, Open open) {
    CounterBill bill = open.bill();
    Work asked = new Work(bill.number(), bill.visitId(), bill.batch(), open.content());
    switch (bill.state()) {
      case WAITING -> work.settle(who, asked, bill.settleMessage());
      case CANCELLING -> work.cancel(who, asked, bill.undoMessage(), bill.settlementId());
      case REVERSING -> work.reverse(who, asked, bill.undoMessage(), bill.settleMessage());
      default -> throw bill.state().movedOn();
    }
  }

  /** Brings a pending bill to where the hospitals' desk stands; asks nobody. */
  Open look(SignedIn who, String id) {
    Open open = book.open(who, id);
    return open.bill().state().isPending() ? follow(who, id, null) : open;
  }

  private Open follow(SignedIn who, String id, ProblemException refusal) {
    CounterBill bill = book.open(who, id).bill();
    Optional<ActState> act = treatment.act(self, bill.institution(), bill.settleMessage());
    BillState now = state(bill, act, refusal);
    if (now == BillState.DRAFT && refusal == null && bill.state() == BillState.WAITING) {
      return ask(who, id); // refused while nobody listened: the same message gets the words again
    }
    boolean refused = now == BillState.DRAFT || (now == BillState.SETTLED && refusal != null);
    return book.change(
        who,
        id,
        content -> refused && refusal != null ? content.withRefusal(Refusals.of(refusal)) : content,
        row -> {
          if (row.state() != now) {
            row.moveTo(now);
          }
          if (now == BillState.SETTLED && act.isPresent() && row.settlementId() == null) {
            row.settled(
                act.get().settlementId(),
                LocalDate.ofInstant(act.get().settledAt(), CounterNumbers.SHANGHAI));
          }
        });
  }

  private static BillState state(
      CounterBill bill, Optional<ActState> act, ProblemException refusal) {
    if (act.isEmpty()) {
      if (bill.state() == BillState.REVERSING) {
        boolean barred = refusal != null && NEVER_ARRIVED.equals(refusal.problem().code());
        return barred ? BillState.REVERSED : BillState.REVERSING;
      }
      boolean refused = refusal != null && !refusal.problem().retrySafe();
      return refused ? BillState.DRAFT : BillState.WAITING;
    }
    boolean undoing = act.get().undoing() != null;
    return switch (act.get().state()) {
      case "REQUESTED" -> undoing ? BillState.REVERSING : BillState.WAITING;
      case "DONE" -> undoing ? pendingUndo(bill) : settled(bill, refusal);
      case "CANCELLED" -> BillState.CANCELLED;
      case "REVERSED" -> BillState.REVERSED;
      default -> bill.state() == BillState.REVERSING ? BillState.REVERSED : BillState.DRAFT;
    };
  }

  private static BillState pendingUndo(CounterBill bill) {
    return bill.state() == BillState.REVERSING ? BillState.REVERSING : BillState.CANCELLING;
  }

  /** An undoing that was written down and never sent is still to be sent. */
  private static BillState settled(CounterBill bill, ProblemException refusal) {
    boolean unsent = bill.state() == BillState.CANCELLING || bill.state() == BillState.REVERSING;
    boolean refused = refusal != null && !refusal.problem().retrySafe();
    return unsent && !refused ? bill.state() : BillState.SETTLED;
  }

  /** A bill of today is cancelled as a whole (2208). */
  Open cancel(SignedIn who, String id, Undoing why) {
    requireReason(why);
    LocalDate today = LocalDate.now(journal.clock().withZone(CounterNumbers.SHANGHAI));
    String message = numbers.message(who.institution());
    book.change(
        who,
        id,
        content -> content.withUndoing(why),
        row -> {
          if (row.state() != BillState.SETTLED) {
            throw row.state().movedOn();
          }
          if (!today.equals(row.settledOn())) {
            throw CashierProblem.SAME_DAY_ONLY.with();
          }
          row.moveTo(BillState.CANCELLING);
          row.undoneBy(message);
        });
    record(who, id, "cashier-cancel", why);
    return ask(who, id);
  }

  /** A settlement whose outcome is not known is to have none, now or ever (2601). */
  Open reverse(SignedIn who, String id, Undoing why) {
    requireReason(why);
    String message = numbers.message(who.institution());
    book.change(
        who,
        id,
        content -> content.withUndoing(why),
        row -> {
          if (row.state() != BillState.WAITING) {
            throw row.state().movedOn();
          }
          row.moveTo(BillState.REVERSING);
          row.undoneBy(message);
        });
    record(who, id, "cashier-reverse", why);
    return ask(who, id);
  }

  /** What undoing this bill comes to, for the question whether it takes a second person. */
  Money total(SignedIn who, String id) {
    return Money.ofFen(book.open(who, id).bill().totalFen());
  }

  /** Counts a print of the receipt; from the second on it is a reprint. */
  int print(SignedIn who, String id) {
    Open open =
        book.change(
            who,
            id,
            content -> content,
            row -> {
              if (row.settlementId() == null) {
                throw row.state().movedOn();
              }
              row.printed();
            });
    CounterBill bill = open.bill();
    database.run(
        transaction ->
            journal
                .audit()
                .record(
                    transaction,
                    who.actor(),
                    bill.prints() > 1 ? "cashier-reprint" : "cashier-print",
                    bill.personIndex(),
                    bill.settlementId() + " #" + bill.prints()));
    return bill.prints();
  }

  private void record(SignedIn who, String id, String action, Undoing why) {
    CounterBill bill = book.open(who, id).bill();
    database.run(
        transaction -> {
          journal
              .audit()
              .record(transaction, who.actor(), action, bill.personIndex(), bill.settleMessage());
          if (!why.second().isEmpty()) {
            journal
                .audit()
                .record(
                    transaction,
                    "cashier:" + why.second(),
                    action + "-second",
                    bill.personIndex(),
                    bill.settleMessage());
          }
        });
  }

  private static void requireReason(Undoing why) {
    int length = why.reason().codePointCount(0, why.reason().length());
    if (length < REASON_MIN || length > REASON_MAX) {
      throw CashierProblem.REASON_MISSING.with();
    }
  }
}
