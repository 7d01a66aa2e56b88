package org.renshe.province.medical.treatment;

import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillPresettled;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.PersonFound;
import org.renshe.protocol.message.PresettleBill;
import org.renshe.protocol.message.SettleBill;
import org.renshe.protocol.message.Statement;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Pre-settlement (2206, 2303) and settlement (2207, 2304). */
final class SettlementDesk {
  private final TreatmentSettings settings;
  private final HospitalCounter counter;
  private final Acts acts;
  private final BillMaker bills;

  SettlementDesk(TreatmentSettings settings, HospitalCounter counter, Acts acts, BillMaker bills) {
    this.settings = settings;
    this.counter = counter;
    this.acts = acts;
    this.bills = bills;
  }

  private record Trial(PresettleBill request, Visit visit, PersonFound person) {}

  /** 2206, 2303: the same computation without effect. */
  HospitalAnswer presettle(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    Trial trial =
        counter
            .database()
            .read(
                transaction -> {
                  Visit visit = visit(transaction, request, row);
                  Bill bill = bills.make(transaction, request, visit, row).bill();
                  PersonFound person = counter.persons().open(visit.personSealed());
                  return new Trial(
                      new PresettleBill(
                          person.personNumber(),
                          visit.insuranceKind(),
                          credential(row, person),
                          usesAccount(row),
                          bill),
                      visit,
                      person);
                });
    BillPresettled presettled =
        counter.ask(
            new MemberCode(trial.visit().insuredMember()), trial.request(), BillPresettled.class);
    StatementChecks.requireSplitOf(trial.request().bill().totals(), presettled.statement());
    return new SettlementAnswer(
            trial.person(),
            trial.visit().insuranceKind(),
            trial.visit().care(),
            trial.visit().id(),
            trial.request().bill().medType(),
            row.text("mdtrt_cert_type"),
            null,
            counter.clock().instant(),
            request.msgid(),
            presettled.statement())
        .settled();
  }

  /** 2207, 2304: once for its msgid. */
  HospitalAnswer settle(HospitalRequest request) {
    String key = MessageOnce.keyOf(settings.self(), request);
    boolean again =
        counter
            .messages()
            .run(
                request,
                transaction -> {
                  request(transaction, request, key);
                  return UndoDesk.SETTLEMENT_MARK + key;
                })
            .again();
    Settlement act = acts.outcome(key, again);
    return answer(act);
  }

  private void request(Transaction transaction, HospitalRequest request, String key) {
    counter.requireSignedIn(transaction, request);
    HospitalRow row = request.input().row("data");
    Visit visit = visit(transaction, request, row);
    visit.touch();
    VisitRules.requireNothingRunning(TreatmentStore.liveSettlements(transaction, visit.id()));
    BillMaker.Made made = bills.make(transaction, request, visit, row);
    visit.describe(made.bill().medType(), null, made.keys());
    PersonFound person = counter.persons().open(visit.personSealed());
    made.lines().forEach(line -> line.holdFor(key));
    counter
        .sales()
        .requested(transaction, key, request.infno(), visit, made.bill().medType(), made.lines());
    HospitalCall call =
        new HospitalCall(
            request.institutionCode(),
            request.msgid(),
            request.infno(),
            row.text("mdtrt_cert_type"),
            row.find("chrg_bchno").orElse(null),
            BillMaker.isInterim(row));
    acts.start(
        transaction,
        new Settlement(key, Settlement.Act.SETTLE, call, visit, null),
        new SettleBill(
            person.personNumber(),
            visit.insuranceKind(),
            credential(row, person),
            usesAccount(row),
            made.bill()));
    counter.audit(transaction, request, "settle", visit.personIndex());
  }

  private HospitalAnswer answer(Settlement act) {
    Statement statement = MessageTexts.read(act.answerJson(), BillSettled.class).statement();
    return answer(act, act, statement).settled();
  }

  /**
   * @param act whose identifier and time are printed
   * @param settled the settlement itself
   */
  SettlementAnswer answer(Settlement act, Settlement settled, Statement statement) {
    Visit visit =
        counter
            .database()
            .read(transaction -> transaction.session().find(Visit.class, act.visitId()));
    PersonFound person = counter.persons().open(visit.personSealed());
    return SettlementAnswer.of(person, visit, act, settled, statement);
  }

  private Visit visit(Transaction transaction, HospitalRequest request, HospitalRow row) {
    Visit visit = counter.visit(transaction, request, row);
    if (PersonDesk.kind(row.text("insutype")) != visit.insuranceKind()) {
      throw TreatmentProblem.INSURANCE_NOT_ACTIVE.with(row.text("insutype"));
    }
    return visit;
  }

  /** At a stay's end the card may not be at hand; the person was identified at admission. */
  private static Credential credential(HospitalRow row, PersonFound person) {
    return Credentials.find(row)
        .orElseGet(() -> new Credential(Credential.Kind.ID_NUMBER, person.certificateNumber(), ""));
  }

  static boolean usesAccount(HospitalRow row) {
    return row.flag("acct_used_flag") || "2".equals(row.text("acct_used_flag"));
  }
}
