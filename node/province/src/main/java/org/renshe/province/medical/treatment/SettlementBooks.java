package org.renshe.province.medical.treatment;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.chassis.messaging.AnswerHandler;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.message.RequestReversed;
import org.renshe.protocol.message.ReverseRequest;
import org.renshe.protocol.message.SettleBill;
import org.renshe.protocol.message.SettlementCancelled;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;

/**
 * Books the insured place's answers: state, fee rows, and the ledger (Dr receivable from the
 * insured place, Cr payable to the hospital, by fund). Runs in the transaction that stores the
 * answer, on whichever member received it; an answer that comes twice changes nothing.
 */
final class SettlementBooks implements AnswerHandler {
  private final ReceivableBooks receivables;
  private final PersonalData personalData;
  private final MeterRegistry metrics;
  private final Sales sales;
  private final Clock clock;
  private final ClearedActs cleared;
  private final List<BookedListener> listeners = new ArrayList<>();

  SettlementBooks(
      Ledger ledger, PersonalData personalData, MeterRegistry metrics, Sales sales, Clock clock) {
    this.sales = sales;
    this.receivables = new ReceivableBooks(ledger);
    this.personalData = personalData;
    this.metrics = metrics;
    this.clock = clock;
    cleared = new ClearedActs(personalData);
  }

  /** Called while areas open. */
  void onBooked(BookedListener listener) {
    listeners.add(listener);
  }

  @Override
  public void apply(Transaction transaction, Opened answer) {
    if (answer.message() instanceof Answer message) {
      book(transaction, answer.header().idempotencyKey(), message);
    }
  }

  void book(Transaction transaction, String key, Answer answer) {
    Settlement act = TreatmentStore.act(transaction, key).orElse(null);
    if (act == null) {
      return; // the answer to a question, which only its asker needs
    }
    if (act.state() != SettlementState.REQUESTED) {
      return; // the first answer stands
    }
    Visit visit = transaction.session().find(Visit.class, act.visitId());
    visit.touch();
    if (answer instanceof BillSettled settled) {
      settled(transaction, act, visit, settled);
    } else if (answer instanceof RequestRefused refused) {
      refused(transaction, act, visit, refused);
    } else if (answer instanceof SettlementCancelled cancelled) {
      cancelled(transaction, act, visit, cancelled);
    } else if (answer instanceof RequestReversed reversed) {
      reversed(transaction, act, visit, reversed);
    }
    count(transaction, act);
    tell(transaction, act);
    if (act.undoes() != null) {
      tell(transaction, original(transaction, act));
    }
  }

  private void tell(Transaction transaction, Settlement act) {
    cleared
        .of(transaction, act)
        .ifPresent(one -> listeners.forEach(listener -> listener.booked(transaction, one)));
  }

  private void count(Transaction transaction, Settlement act) {
    String what = act.act().name();
    String outcome = act.state().name();
    transaction.afterCommit(
        () ->
            metrics.counter("renshe.treatment.acts", "act", what, "outcome", outcome).increment());
  }

  private void settled(Transaction transaction, Settlement act, Visit visit, BillSettled answer) {
    try {
      requireWhatWasAsked(transaction, act, answer);
    } catch (ProblemException wrong) {
      refused(transaction, act, visit, StatementChecks.refusal(wrong));
      return;
    }
    act.done(
        answer.settlementId(),
        answer.owed().day(),
        answer.settledAt(),
        answer.statement().totals().total(),
        answer.statement().accountBalance(),
        MessageTexts.write(answer));
    if (visit.care() == CareKind.INPATIENT && !act.call().isInterim()) {
      visit.moveTo(VisitState.CLOSED);
    }
    sales.settled(transaction, act);
    receivables.settled(transaction, act, answer.owed().day(), answer, act.key());
  }

  private static void requireWhatWasAsked(
      Transaction transaction, Settlement act, BillSettled answer) {
    BillTotals asked =
        BillTotals.of(
            TreatmentStore.linesHeldBy(transaction, act.key()).stream()
                .map(FeeLine::toBillLine)
                .toList());
    StatementChecks.requireSplitOf(asked, answer.statement());
    StatementChecks.requireOwed(answer.statement(), answer.owed());
  }

  private void refused(
      Transaction transaction, Settlement act, Visit visit, RequestRefused refusal) {
    act.refused(MessageTexts.write(refusal));
    if (act.act() == Settlement.Act.SETTLE) {
      release(transaction, act.key());
      closeSale(act, visit);
      if (act.undoneBy() == null) {
        bar(transaction, act, visit); // else the hospital's own reversal, on its way, bars it
      }
    } else {
      Settlement original = original(transaction, act);
      original.stands();
      sales.stands(transaction, original.key());
      if (original.state() == SettlementState.REFUSED && !act.key().equals(barKey(original))) {
        bar(transaction, original, visit); // the refused reversal was to bar it
      }
    }
  }

  private void cancelled(
      Transaction transaction, Settlement act, Visit visit, SettlementCancelled answer) {
    Settlement original = original(transaction, act);
    act.done(
        answer.cancellationId(),
        answer.owed().day(),
        answer.cancelledAt(),
        original.total().negated(),
        answer.accountBalance(),
        MessageTexts.write(answer));
    undo(transaction, original, visit, answer.owed().day(), act.key());
    original.cancelled();
  }

  private void reversed(
      Transaction transaction, Settlement act, Visit visit, RequestReversed answer) {
    Settlement original = original(transaction, act);
    LocalDate day =
        answer.found()
            ? answer.owed().day()
            : LocalDate.ofInstant(answer.reversedAt(), SignInDesk.SHANGHAI);
    boolean undid = answer.found() || original.state() == SettlementState.DONE;
    act.done(
        null,
        undid ? day : null,
        answer.reversedAt(),
        Money.ZERO,
        Money.ZERO,
        MessageTexts.write(answer));
    if (original.state() == SettlementState.DONE) {
      undo(transaction, original, visit, day, act.key());
      original.reversed();
      return;
    }
    if (answer.found()) {
      enterUnseen(transaction, original, act, answer);
    }
    if (original.state() == SettlementState.REQUESTED) {
      release(transaction, original.key());
      closeSale(original, visit);
      original.reversed();
    }
  }

  /** A sale is whole: when nothing of it stands, its visit is as if it never was. */
  private static boolean closeSale(Settlement settlement, Visit visit) {
    boolean sale = PharmacyCounter.SETTLE.equals(settlement.call().transaction());
    if (sale && visit.state() != VisitState.UNDONE) {
      visit.moveTo(VisitState.UNDONE);
    }
    return sale;
  }

  /**
   * Hub and insured place keep both acts, so both are entered here too. Relatives in other
   * provinces were charged and refunded without this place ever knowing.
   */
  private void enterUnseen(
      Transaction transaction, Settlement original, Settlement act, RequestReversed answer) {
    SettleBill asked = asked(original);
    original.settledUnseen(
        answer.owed().settlementId(),
        answer.owed().day(),
        answer.reversedAt(),
        asked.bill().totals().total());
    LocalDate day = answer.owed().day();
    receivables.owed(transaction, original, day, negated(answer.owed()), original.key());
    receivables.owed(transaction, original, day, answer.owed().amounts(), act.key());
  }

  private SettleBill asked(Settlement act) {
    return MessageTexts.read(personalData.open(act.requestSealed()), SettleBill.class);
  }

  private static Map<Fund, Money> negated(Obligation owed) {
    Map<Fund, Money> negated = new TreeMap<>();
    owed.amounts().forEach((fund, amount) -> negated.put(fund, amount.negated()));
    return negated;
  }

  private void undo(
      Transaction transaction, Settlement original, Visit visit, LocalDate day, String key) {
    BillSettled settled = MessageTexts.read(original.answerJson(), BillSettled.class);
    receivables.undone(transaction, original, day, settled, key);
    release(transaction, original.key());
    if (closeSale(original, visit)) {
      return;
    }
    if (visit.state() == VisitState.CLOSED) {
      visit.moveTo(visit.ends() == null ? VisitState.OPEN : VisitState.DISCHARGED);
    }
  }

  /**
   * A refusal leaves no trace at the insured place: a copy of the request that is still on the way
   * could settle there, with nobody here to know. So a refused request is barred by a reversal.
   */
  private void bar(Transaction transaction, Settlement act, Visit visit) {
    String key = barKey(act);
    Settlement barring = new Settlement(key, Settlement.Act.REVERSE, act.call(), visit, act.key());
    ReverseRequest reversal = new ReverseRequest(asked(act).personNumber(), act.key());
    barring.requested(
        personalData.seal(MessageTexts.write(reversal)), clock.instant(), Duration.ZERO);
    act.undoing(key);
    transaction.session().persist(barring);
  }

  private static String barKey(Settlement act) {
    return act.key() + "/bar";
  }

  private static Settlement original(Transaction transaction, Settlement act) {
    return TreatmentStore.act(transaction, act.undoes())
        .orElseThrow(() -> BillingProblem.SETTLEMENT_UNKNOWN.with(act.undoes()));
  }

  private void release(Transaction transaction, String key) {
    TreatmentStore.linesHeldBy(transaction, key).forEach(FeeLine::release);
    sales.released(transaction, key);
  }
}
