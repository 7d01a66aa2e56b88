package org.renshe.province.medical.treatment;

import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.CareKind;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Registration (2201), its undoing (2202) and what the visit is for (2203). */
final class OutpatientDesk {
  private final HospitalCounter counter;
  private final VisitOpening opening;
  private final Diagnoses diagnoses;

  OutpatientDesk(HospitalCounter counter, VisitOpening opening, Diagnoses diagnoses) {
    this.counter = counter;
    this.opening = opening;
    this.diagnoses = diagnoses;
  }

  /** 2201 门诊挂号. */
  HospitalAnswer register(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    opening.present(request, Credentials.require(row));
    String visitId = opening.opened(request, transaction -> open(transaction, request, row));
    return HospitalAnswer.none()
        .with(
            "data",
            new AnswerRow()
                .text("mdtrt_id", visitId)
                .text("psn_no", row.text("psn_no"))
                .text("ipt_otp_no", row.text("ipt_otp_no")));
  }

  private Visit open(Transaction transaction, HospitalRequest request, HospitalRow row) {
    String number = row.text("ipt_otp_no");
    for (Visit open : TreatmentStore.openVisits(transaction, request.institutionCode(), number)) {
      if (TreatmentStore.liveSettlements(transaction, open.id()).isEmpty()) {
        throw TreatmentProblem.VISIT_ALREADY_OPEN.with(number);
      }
    }
    return opening.open(transaction, request, CareKind.OUTPATIENT, row, number);
  }

  /** 2202 门诊挂号撤销: when nothing hangs on it any more. */
  HospitalAnswer withdraw(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    counter.once(
        request,
        transaction -> {
          Visit visit = counter.change(transaction, request, row);
          if (!visit.number().equals(row.text("ipt_otp_no"))) {
            throw TreatmentProblem.VISIT_UNKNOWN.with(row.text("ipt_otp_no"));
          }
          VisitRules.requireBare(
              visit,
              CareKind.OUTPATIENT,
              request.infno(),
              TreatmentStore.isBare(transaction, visit.id()));
          visit.moveTo(VisitState.UNDONE);
          counter.audit(transaction, request, "withdraw", visit.personIndex());
          return "withdrawn";
        });
    return HospitalAnswer.none();
  }

  /** 2203 门诊就诊信息上传. */
  HospitalAnswer describe(HospitalRequest request) {
    HospitalRow row = request.input().row("mdtrtinfo");
    counter.once(
        request,
        transaction -> {
          Visit visit = counter.change(transaction, request, row);
          VisitRules.requireOutpatient(visit, request.infno());
          PharmacyRules.requirePrescription(visit.institution(), row);
          Care care = opening.describe(visit, row);
          VisitRules.requireDisease(care, visit.diseaseCode());
          diagnoses.write(transaction, request, visit, Diagnosis.Moment.ADMISSION);
          opening.keep(visit, request);
          return "described";
        });
    return HospitalAnswer.none();
  }
}
