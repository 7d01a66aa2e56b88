package org.renshe.province.medical.treatment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Credential;
import org.renshe.province.card.CardService;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Registration (2201), its details (2203), admission (2401) and discharge (2402). */
final class VisitDesk {
  /** What the journal of messages keeps of one that opened a visit. */
  static final String VISIT_MARK = "visit ";

  private static final int ID_LENGTH = 30;

  private final Database database;
  private final MessageOnce once;
  private final PersonDesk persons;
  private final CardService cards;
  private final PersonalData personalData;
  private final Supplier<String> ids;

  VisitDesk(
      Database database,
      MessageOnce once,
      PersonDesk persons,
      CardService cards,
      PersonalData personalData,
      Supplier<String> ids) {
    this.database = database;
    this.once = once;
    this.persons = persons;
    this.cards = cards;
    this.personalData = personalData;
    this.ids = ids;
  }

  /** 2201 门诊挂号. */
  HospitalAnswer register(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    present(request, Credentials.require(row));
    String visitId = opened(request, transaction -> openOutpatient(transaction, request, row));
    return HospitalAnswer.none()
        .with(
            "data",
            new AnswerRow()
                .text("mdtrt_id", visitId)
                .text("psn_no", row.text("psn_no"))
                .text("ipt_otp_no", row.text("ipt_otp_no")));
  }

  private String openOutpatient(Transaction transaction, HospitalRequest request, HospitalRow row) {
    String number = row.text("ipt_otp_no");
    for (Visit open : TreatmentStore.openVisits(transaction, request.institutionCode(), number)) {
      if (TreatmentStore.liveSettlements(transaction, open.id()).isEmpty()) {
        throw TreatmentProblem.VISIT_ALREADY_OPEN.with(number);
      }
    }
    return open(transaction, request, CareKind.OUTPATIENT, row, number).id();
  }

  /** 2203 门诊就诊信息上传. */
  HospitalAnswer describe(HospitalRequest request) {
    HospitalRow row = request.input().row("mdtrtinfo");
    once.write(
        request,
        transaction ->
            once.once(
                transaction,
                request,
                () -> {
                  Visit visit = visit(transaction, request, row);
                  VisitRules.requireOutpatient(visit, request.infno());
                  visit.describe(
                      row.text("med_type"), row.find("dise_codg").orElse(null), isEmergency(row));
                  if (!request.input().rows("diseinfo").isEmpty()) {
                    visit.diagnosed();
                  }
                  keep(visit, request);
                  return "described";
                }));
    return HospitalAnswer.none();
  }

  /** 2401 入院办理. */
  HospitalAnswer admit(HospitalRequest request) {
    HospitalRow row = request.input().row("mdtrtinfo");
    Optional<Credential> shown = Credentials.find(row);
    shown.ifPresent(credential -> present(request, credential));
    String visitId = opened(request, transaction -> openStay(transaction, request, row));
    return HospitalAnswer.none().with("result", new AnswerRow().text("mdtrt_id", visitId));
  }

  private String openStay(Transaction transaction, HospitalRequest request, HospitalRow row) {
    if (request.input().rows("diseinfo").isEmpty()) {
      throw TreatmentProblem.DIAGNOSIS_MISSING.with();
    }
    Visit visit = open(transaction, request, CareKind.INPATIENT, row, row.text("ipt_no"));
    visit.describe(row.text("med_type"), row.find("dise_codg").orElse(null), isEmergency(row));
    visit.diagnosed();
    return visit.id();
  }

  /** 2402 出院办理. */
  HospitalAnswer discharge(HospitalRequest request) {
    HospitalRow row = request.input().row("dscginfo");
    once.write(
        request,
        transaction ->
            once.once(
                transaction,
                request,
                () -> {
                  Visit visit = visit(transaction, request, row);
                  VisitRules.requireStayToDischarge(
                      visit, !request.input().rows("diseinfo").isEmpty());
                  LocalDate ends =
                      row.findDate("endtime")
                          .orElseThrow(() -> TreatmentProblem.FIELD_WRONG.with("endtime"));
                  if (ends.isBefore(visit.begins())) {
                    throw TreatmentProblem.FIELD_WRONG.with("endtime");
                  }
                  visit.endOn(ends);
                  visit.moveTo(VisitState.DISCHARGED);
                  keep(visit, request);
                  return "discharged";
                }));
    return HospitalAnswer.none();
  }

  private String opened(HospitalRequest request, Function<Transaction, String> opening) {
    return once.write(
        request,
        transaction -> {
          String mark =
              once.once(transaction, request, () -> VISIT_MARK + opening.apply(transaction));
          String id = mark.substring(VISIT_MARK.length());
          if (transaction.session().find(Visit.class, id).state() == VisitState.UNDONE) {
            throw TreatmentProblem.MESSAGE_BLOCKED.with(request.msgid());
          }
          return id;
        });
  }

  private Visit open(
      Transaction transaction,
      HospitalRequest request,
      CareKind care,
      HospitalRow row,
      String number) {
    Institution institution = TreatmentStore.institution(transaction, request.institutionCode());
    VisitPerson person = persons.known(transaction, request, row, number);
    if (care == CareKind.INPATIENT
        && TreatmentStore.hasLiveAdmission(transaction, person.index())) {
      throw TreatmentProblem.ADMISSION_LIVE.with();
    }
    LocalDate begins =
        row.findDate("begntime").orElseThrow(() -> TreatmentProblem.FIELD_WRONG.with("begntime"));
    Visit visit = new Visit(newId(institution), institution, care, person, begins);
    keep(visit, request);
    transaction.session().persist(visit);
    return visit;
  }

  /** A message that comes again needs no fresh token: it only gets its answer again. */
  private void present(HospitalRequest request, Credential credential) {
    boolean known =
        database.read(
            transaction ->
                once.mark(transaction, request.institutionCode(), request.msgid()).isPresent());
    if (known) {
      return;
    }
    cards.present(
        credential, request.institutionCode() + "/" + request.msgid(), request.institutionCode());
  }

  private Visit visit(Transaction transaction, HospitalRequest request, HospitalRow row) {
    Visit visit =
        TreatmentStore.visit(
            transaction,
            row.text("mdtrt_id"),
            request.institutionCode(),
            persons.seal(row.text("psn_no")));
    visit.touch();
    return visit;
  }

  /** Everything the hospital sent is kept, known field or not: one JSON object a line. */
  private void keep(Visit visit, HospitalRequest request) {
    String before = visit.detailsSealed() == null ? "" : personalData.open(visit.detailsSealed());
    String line = request.infno() + " " + request.input().json() + "\n";
    visit.keepDetails(personalData.seal(before + line));
  }

  /** Cross-province extension 2.1: emergency counts as filed. */
  static boolean isEmergency(HospitalRow row) {
    HospitalRow extension = row.extension();
    String outpatient = extension.text("OTP_ER_REFL_FLAG");
    return "2".equals(extension.text("IPT_TYPE"))
        || List.of("1", "3").contains(outpatient)
        || "13".equals(row.text("med_type"));
  }

  private String newId(Institution institution) {
    String id = institution.division() + ids.get().replace("-", "");
    return id.substring(0, Math.min(ID_LENGTH, id.length()));
  }
}
