package org.renshe.province.medical.treatment;

import java.time.LocalDate;
import java.util.Optional;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Credential;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Admission (2401), its changes (2403), discharge (2402), and undoing them (2404, 2405). */
final class StayDesk {
  private final TreatmentSettings settings;
  private final HospitalCounter counter;
  private final VisitOpening opening;
  private final Diagnoses diagnoses;

  StayDesk(
      TreatmentSettings settings,
      HospitalCounter counter,
      VisitOpening opening,
      Diagnoses diagnoses) {
    this.settings = settings;
    this.counter = counter;
    this.opening = opening;
    this.diagnoses = diagnoses;
  }

  /** 2401 入院办理. */
  HospitalAnswer admit(HospitalRequest request) {
    HospitalRow row = request.input().row("mdtrtinfo");
    Optional<Credential> shown = Credentials.find(row);
    shown.ifPresent(credential -> opening.present(request, credential));
    String visitId = opening.opened(request, transaction -> open(transaction, request, row));
    return HospitalAnswer.none().with("result", new AnswerRow().text("mdtrt_id", visitId));
  }

  private Visit open(Transaction transaction, HospitalRequest request, HospitalRow row) {
    requireDiagnosis(request);
    String number = row.text("ipt_no");
    requireNumberFree(transaction, request, number, null);
    Visit visit = opening.open(transaction, request, CareKind.INPATIENT, row, number);
    VisitRules.requireDisease(opening.describe(visit, row), visit.diseaseCode());
    transaction.session().flush();
    diagnoses.write(transaction, request, visit, Diagnosis.Moment.ADMISSION);
    return visit;
  }

  /** One number, one live stay of an institution. */
  private static void requireNumberFree(
      Transaction transaction, HospitalRequest request, String number, String exceptVisit) {
    for (Visit open : TreatmentStore.openVisits(transaction, request.institutionCode(), number)) {
      if (open.care() == CareKind.INPATIENT && !open.id().equals(exceptVisit)) {
        throw TreatmentProblem.VISIT_ALREADY_OPEN.with(number);
      }
    }
  }

  /** 2403 入院信息变更: what is sent replaces what was said, until the final settlement. */
  HospitalAnswer correct(HospitalRequest request) {
    HospitalRow row = request.input().row("adminfo");
    counter.once(
        request,
        transaction -> {
          Visit visit = counter.change(transaction, request, row);
          VisitRules.requireStayToCorrect(visit);
          String before = visit.medType();
          boolean settled = !TreatmentStore.liveSettlements(transaction, visit.id()).isEmpty();
          if (settled && !row.text("med_type").equals(before)) {
            throw TreatmentProblem.MED_TYPE_CHANGED.with(before);
          }
          requireNumberFree(transaction, request, row.text("ipt_otp_no"), visit.id());
          visit.correct(
              day(row, "begntime"),
              row.text("ipt_otp_no"),
              row.find("dise_codg").orElse(visit.diseaseCode()));
          row.findDate("endtime")
              .filter(unused -> visit.state() == VisitState.DISCHARGED)
              .ifPresent(visit::endOn);
          requireOrder(visit);
          VisitRules.requireDisease(opening.describe(visit, row), visit.diseaseCode());
          diagnoses.write(transaction, request, visit, Diagnosis.Moment.ADMISSION);
          opening.keep(visit, request);
          counter.audit(transaction, request, "correct", visit.personIndex());
          return "corrected";
        });
    return HospitalAnswer.none();
  }

  /** 2402 出院办理. */
  HospitalAnswer discharge(HospitalRequest request) {
    HospitalRow row = request.input().row("dscginfo");
    counter.once(
        request,
        transaction -> {
          Visit visit = counter.change(transaction, request, row);
          VisitRules.requireStayToDischarge(visit);
          requireDiagnosis(request);
          requireFeesSettled(transaction, visit);
          visit.endOn(day(row, "endtime"));
          requireOrder(visit);
          if (visit.state() == VisitState.OPEN) {
            visit.moveTo(VisitState.DISCHARGED);
          }
          diagnoses.write(transaction, request, visit, Diagnosis.Moment.DISCHARGE);
          opening.keep(visit, request);
          return "discharged";
        });
    return HospitalAnswer.none();
  }

  private void requireFeesSettled(Transaction transaction, Visit visit) {
    if (settings.dischargeWithOpenFees()) {
      return;
    }
    long open =
        TreatmentStore.lines(transaction, visit.id()).stream()
            .filter(line -> line.settledBy() == null)
            .count();
    if (open > 0) {
      throw TreatmentProblem.FEES_OPEN.with(open);
    }
  }

  /** 2404 入院撤销: when nothing hangs on it any more. */
  HospitalAnswer withdraw(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    counter.once(
        request,
        transaction -> {
          Visit visit = counter.change(transaction, request, row);
          VisitRules.requireBare(
              visit,
              CareKind.INPATIENT,
              request.infno(),
              TreatmentStore.isBare(transaction, visit.id()));
          visit.moveTo(VisitState.UNDONE);
          counter.audit(transaction, request, "withdraw", visit.personIndex());
          return "withdrawn";
        });
    return HospitalAnswer.none();
  }

  /** 2405 出院撤销: the patient is there again. */
  HospitalAnswer takeBack(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    counter.once(
        request,
        transaction -> {
          Visit visit = counter.change(transaction, request, row);
          VisitRules.requireDischargeToUndo(visit);
          visit.moveTo(VisitState.OPEN);
          visit.endOn(null);
          diagnoses.voidDischarge(transaction, visit);
          counter.audit(transaction, request, "undo-discharge", visit.personIndex());
          return "there again";
        });
    return HospitalAnswer.none();
  }

  private static void requireDiagnosis(HospitalRequest request) {
    if (request.input().rows("diseinfo").isEmpty()) {
      throw TreatmentProblem.DIAGNOSIS_MISSING.with();
    }
  }

  private static LocalDate day(HospitalRow row, String field) {
    return row.findDate(field).orElseThrow(() -> TreatmentProblem.FIELD_WRONG.with(field));
  }

  private static void requireOrder(Visit visit) {
    if (visit.ends() != null && visit.ends().isBefore(visit.begins())) {
      throw TreatmentProblem.FIELD_WRONG.with("endtime");
    }
  }
}
