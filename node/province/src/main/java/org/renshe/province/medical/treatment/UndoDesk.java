package org.renshe.province.medical.treatment;

import java.util.Optional;
import java.util.Set;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.CancelSettlement;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.ReverseRequest;
import org.renshe.protocol.message.SettlementCancelled;
import org.renshe.province.medical.institution.Institutions;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Cancellation (撤销, 2208 and 2305) and technical reversal (冲正, 2601). */
final class UndoDesk {
  /** What the journal of messages keeps of one that started an act; the act's key follows. */
  static final String SETTLEMENT_MARK = "act ";

  private static final Set<String> REVERSIBLE = Set.of("2102", "2207", "2304", "2401");

  private final TreatmentSettings settings;
  private final HospitalCounter counter;
  private final MessageOnce once;
  private final Acts acts;
  private final SettlementDesk desk;

  UndoDesk(TreatmentSettings settings, HospitalCounter counter, Acts acts, SettlementDesk desk) {
    this.settings = settings;
    this.counter = counter;
    this.once = counter.messages();
    this.acts = acts;
    this.desk = desk;
  }

  /** 2103, 2208, 2305. */
  HospitalAnswer cancel(HospitalRequest request) {
    String key = MessageOnce.keyOf(settings.self(), request);
    boolean again =
        once.run(
                request,
                transaction -> {
                  startCancel(transaction, request, key);
                  return SETTLEMENT_MARK + key;
                })
            .again();
    Settlement act = acts.outcome(key, again);
    Settlement original =
        counter.database().read(transaction -> original(transaction, act.undoes()));
    SettlementCancelled cancelled = MessageTexts.read(act.answerJson(), SettlementCancelled.class);
    return desk.answer(act, original, cancelled.original()).undone(cancelled.accountBalance());
  }

  private void startCancel(Transaction transaction, HospitalRequest request, String key) {
    counter.requireSignedIn(transaction, request);
    HospitalRow row = request.input().row("data");
    Visit visit = counter.change(transaction, request, row);
    if (PharmacyCounter.CANCEL.equals(request.infno())) {
      PharmacyCounter.requireSale(transaction, visit);
    } else if ("2208".equals(request.infno())) {
      VisitRules.requireOutpatient(visit, request.infno());
    } else {
      VisitRules.requireStay(visit, request.infno());
    }
    Settlement original =
        TreatmentStore.bySettlementId(transaction, row.text("setl_id"))
            .filter(found -> found.visitId().equals(visit.id()))
            .filter(found -> found.act() == Settlement.Act.SETTLE)
            .orElseThrow(() -> BillingProblem.SETTLEMENT_UNKNOWN.with(row.text("setl_id")));
    if (original.state() != SettlementState.DONE) {
      throw BillingProblem.SETTLEMENT_UNDONE.with(original.settlementId());
    }
    VisitRules.requireNewest(original, TreatmentStore.liveSettlements(transaction, visit.id()));
    VisitRules.requireNotDischargedSince(visit, original);
    original.undoing(key);
    acts.start(
        transaction,
        new Settlement(key, Settlement.Act.CANCEL, call(request), visit, original.key()),
        new CancelSettlement(row.text("psn_no"), original.settlementId()));
    counter.audit(transaction, request, "cancel", visit.personIndex());
  }

  /** 2601: no effect, now or ever, of a message whose outcome the hospital does not know. */
  HospitalAnswer reverse(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    String msgid = row.text("omsgid");
    if (!REVERSIBLE.contains(row.text("oinfno"))) {
      throw BillingProblem.NOT_REVERSIBLE.with(row.text("oinfno"));
    }
    Optional<Running> running =
        once.write(
            request,
            transaction -> {
              Institutions.require(transaction, request.institutionCode());
              return startReversal(transaction, request, row);
            });
    if (running.isEmpty()) {
      return HospitalAnswer.none();
    }
    if (running.get().key() == null) {
      // thrown only now: the tombstone is committed
      throw BillingProblem.NO_SUCH_TRANSACTION.with(msgid);
    }
    acts.outcome(running.get().key(), running.get().again());
    return HospitalAnswer.none();
  }

  /**
   * A reversal to wait for.
   *
   * @param key null when there is no such transaction
   * @param again whether an earlier message started it
   */
  private record Running(String key, boolean again) {
    static final Running NONE = new Running(null, false);
  }

  /** Nothing when it is done. */
  private Optional<Running> startReversal(
      Transaction transaction, HospitalRequest request, HospitalRow row) {
    String msgid = row.text("omsgid");
    Optional<String> mark = once.mark(transaction, request.institutionCode(), msgid);
    if (mark.isEmpty()) {
      once.block(transaction, request.institutionCode(), msgid);
      return Optional.of(Running.NONE);
    }
    if (once.isBlocked(mark.get())) {
      return Optional.of(Running.NONE);
    }
    if (mark.get().startsWith(SETTLEMENT_MARK)) {
      Settlement original = original(transaction, mark.get().substring(SETTLEMENT_MARK.length()));
      return reverseSettlement(transaction, request, row, original);
    }
    if (mark.get().startsWith(VisitOpening.VISIT_MARK)) {
      undoAdmission(
          transaction, request, row, mark.get().substring(VisitOpening.VISIT_MARK.length()));
      return Optional.empty();
    }
    throw BillingProblem.REVERSAL_DIFFERS.with();
  }

  private Optional<Running> reverseSettlement(
      Transaction transaction, HospitalRequest request, HospitalRow row, Settlement original) {
    Visit visit = transaction.session().find(Visit.class, original.visitId());
    requireSame(request, row, visit, original.call().transaction());
    visit.touch();
    switch (original.state()) {
      case REVERSED -> {
        return Optional.empty();
      }
      case CANCELLED -> throw BillingProblem.SETTLEMENT_UNDONE.with(original.settlementId());
      case REFUSED -> {
        return Optional.of(Running.NONE);
      }
      case REQUESTED, DONE -> {
        return Optional.of(startReversal(transaction, request, visit, original, row));
      }
    }
    throw new IllegalStateException("every state is listed");
  }

  private Running startReversal(
      Transaction transaction,
      HospitalRequest request,
      Visit visit,
      Settlement original,
      HospitalRow row) {
    if (original.undoneBy() != null) {
      Settlement running = original(transaction, original.undoneBy());
      if (running.act() == Settlement.Act.REVERSE) {
        return new Running(running.key(), true);
      }
      throw BillingProblem.SETTLEMENT_RUNNING.with();
    }
    VisitRules.requireNewest(original, TreatmentStore.liveSettlements(transaction, visit.id()));
    String key = MessageOnce.keyOf(settings.self(), request);
    if (once.mark(transaction, request.institutionCode(), request.msgid()).isPresent()) {
      once.once(transaction, request, () -> SETTLEMENT_MARK + key); // refuses other content
      return new Running(key, true); // refused before: a repeat is told the same
    }
    once.once(transaction, request, () -> SETTLEMENT_MARK + key);
    original.undoing(key);
    acts.start(
        transaction,
        new Settlement(key, Settlement.Act.REVERSE, call(request), visit, original.key()),
        new ReverseRequest(row.text("psn_no"), original.key()));
    counter.audit(transaction, request, "reverse", visit.personIndex());
    return new Running(key, false);
  }

  /** An admission is taken back as if it never was, while nothing hangs on it. */
  private void undoAdmission(
      Transaction transaction, HospitalRequest request, HospitalRow row, String visitId) {
    Visit visit = transaction.session().find(Visit.class, visitId);
    requireSame(request, row, visit, visit.care() == CareKind.INPATIENT ? "2401" : "2201");
    if (visit.state() == VisitState.UNDONE) {
      return;
    }
    visit.touch();
    VisitRules.requireBare(
        visit, visit.care(), request.infno(), TreatmentStore.isBare(transaction, visitId));
    visit.moveTo(VisitState.UNDONE);
    counter.audit(transaction, request, "reverse", visit.personIndex());
  }

  private void requireSame(
      HospitalRequest request, HospitalRow row, Visit visit, String transactionNumber) {
    boolean same =
        visit.institution().equals(request.institutionCode())
            && counter
                .persons()
                .seal(row.text("psn_no"))
                .isOf(visit.insuredMember(), visit.personIndex())
            && transactionNumber.equals(row.text("oinfno"));
    if (!same) {
      throw BillingProblem.REVERSAL_DIFFERS.with();
    }
  }

  private static Settlement original(Transaction transaction, String key) {
    return TreatmentStore.act(transaction, key)
        .orElseThrow(() -> BillingProblem.SETTLEMENT_UNKNOWN.with(key));
  }

  private static HospitalCall call(HospitalRequest request) {
    return new HospitalCall(
        request.institutionCode(), request.msgid(), request.infno(), null, null, false);
  }
}
