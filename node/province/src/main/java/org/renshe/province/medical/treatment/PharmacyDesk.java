package org.renshe.province.medical.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CareKind;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** A pharmacy's own transactions: pre-settlement (2101) and settlement in one step (2102). */
final class PharmacyDesk {
  private final MemberCode self;
  private final HospitalCounter counter;
  private final PharmacyCounter pharmacies;
  private final SettlementDesk settlements;
  private final VisitOpening opening;

  PharmacyDesk(
      MemberCode self,
      HospitalCounter counter,
      PharmacyCounter pharmacies,
      SettlementDesk settlements,
      VisitOpening opening) {
    this.self = self;
    this.counter = counter;
    this.pharmacies = pharmacies;
    this.settlements = settlements;
    this.opening = opening;
  }

  /** 2101 药店预结算. */
  HospitalAnswer presettle(HospitalRequest request) {
    HospitalRow row = request.input().row("druginfo");
    Basket basket = counter.database().read(transaction -> basket(transaction, request, row));
    PharmacyCounter.Trial trial = pharmacies.trial(basket);
    HospitalAnswer answer =
        new SettlementAnswer(
                trial.person(),
                basket.buyer().kind(),
                CareKind.OUTPATIENT,
                trial.quote().visitId(),
                basket.medType(),
                row.text("mdtrt_cert_type"),
                null,
                trial.quote().at(),
                request.msgid(),
                trial.quote().statement())
            .settled();
    return answer.with("detlcutinfo", details(trial.rows()));
  }

  /** 2102 药店结算: rows and settlement in one step, once for its msgid. */
  HospitalAnswer settle(HospitalRequest request) {
    HospitalRow row = request.input().row("druginfo");
    opening.present(request, Credentials.require(row));
    String key = MessageOnce.keyOf(self, request);
    boolean again =
        counter
            .messages()
            .run(
                request,
                transaction -> {
                  start(transaction, request, row, key);
                  return UndoDesk.SETTLEMENT_MARK + key;
                })
            .again();
    PharmacyCounter.Sold sold = pharmacies.outcome(key, again);
    Settlement act =
        counter.database().read(transaction -> TreatmentStore.act(transaction, key).orElseThrow());
    List<FeeLine> lines =
        counter.database().read(transaction -> TreatmentStore.lines(transaction, sold.visitId()));
    return settlements
        .answer(act, act, sold.statement())
        .settled()
        .with("detlcutinfo", details(lines));
  }

  private void start(
      Transaction transaction, HospitalRequest request, HospitalRow row, String key) {
    counter.requireSignedIn(transaction, request);
    Basket basket = basket(transaction, request, row);
    pharmacies.start(transaction, key, basket);
    counter.audit(transaction, request, "settle", basket.buyer().index());
  }

  private Basket basket(Transaction transaction, HospitalRequest request, HospitalRow row) {
    VisitPerson person = counter.persons().known(transaction, request, row, request.msgid());
    return new Basket(
        request.institutionCode(),
        request.msgid(),
        new Basket.Buyer(person.index(), person.insuredMember(), person.insuranceKind()),
        Credentials.require(row),
        SettlementDesk.usesAccount(row),
        row.text("med_type"),
        row.find("dise_codg").orElse(null),
        row.findDate("begntime").orElseThrow(() -> TreatmentProblem.FIELD_WRONG.with("begntime")),
        row.money("medfee_sumamt"),
        items(request));
  }

  private static List<Basket.Item> items(HospitalRequest request) {
    Map<String, List<TraceCode>> beside = Sales.codesByRow(request.input().rows(Sales.TRACE_NODE));
    List<Basket.Item> items = new ArrayList<>();
    for (HospitalRow row : request.input().rows("drugdetail")) {
      FeeRow fee = FeeRows.read(row, request.infno());
      List<TraceCode> codes = new ArrayList<>(Sales.codes(row.rows(Sales.TRACE_NODE)));
      List<TraceCode> more = beside.remove(fee.number());
      codes.addAll(more == null ? List.of() : more);
      items.add(
          new Basket.Item(
              fee.number(),
              fee.nationalCode(),
              fee.ownCode(),
              fee.occurredAt(),
              fee.quantity(),
              fee.price(),
              fee.amount(),
              Sales.prescription(row),
              codes,
              fee.json()));
    }
    if (!beside.isEmpty()) {
      throw BillingProblem.ROW_UNKNOWN.with(beside.keySet().iterator().next());
    }
    return items;
  }

  private static List<AnswerRow> details(List<FeeLine> lines) {
    return lines.stream().map(FeeDesk::detail).toList();
  }
}
