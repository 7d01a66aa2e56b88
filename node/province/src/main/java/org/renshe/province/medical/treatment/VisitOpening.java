package org.renshe.province.medical.treatment;

import java.time.LocalDate;
import java.util.function.Function;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Credential;
import org.renshe.province.card.CardService;
import org.renshe.province.medical.institution.InstitutionFacts;
import org.renshe.province.medical.institution.Institutions;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** What registration (2201) and admission (2401) have in common. */
final class VisitOpening {
  /** What the journal of messages keeps of one that opened a visit. */
  static final String VISIT_MARK = "visit ";

  private static final int ID_LENGTH = 30;

  /** Messages about one visit; more are a fault of the hospital's system. */
  private static final int MESSAGES_MAX = 200;

  private final HospitalCounter counter;
  private final CardService cards;

  VisitOpening(HospitalCounter counter, CardService cards) {
    this.counter = counter;
    this.cards = cards;
  }

  /** A message that comes again needs no fresh token: it only gets its answer again. */
  void present(HospitalRequest request, Credential credential) {
    if (!counter.messages().isKnown(request)) {
      cards.present(
          credential, request.institutionCode() + "/" + request.msgid(), request.institutionCode());
    }
  }

  /** Identifier of the visit the message opened, now or before. */
  String opened(HospitalRequest request, Function<Transaction, Visit> opening) {
    String mark =
        counter
            .messages()
            .run(request, transaction -> VISIT_MARK + opening.apply(transaction).id())
            .mark();
    String id = mark.substring(VISIT_MARK.length());
    VisitState state =
        counter.database().read(transaction -> transaction.session().find(Visit.class, id).state());
    if (state == VisitState.UNDONE) {
      throw TreatmentProblem.MESSAGE_BLOCKED.with(request.msgid());
    }
    return id;
  }

  Visit open(
      Transaction transaction,
      HospitalRequest request,
      CareKind care,
      HospitalRow row,
      String number) {
    InstitutionFacts institution = Institutions.require(transaction, request.institutionCode());
    VisitPerson person = counter.persons().known(transaction, request, row, number);
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

  /** What the row says of the kind of care, checked, goes into the visit. */
  Care describe(Visit visit, HospitalRow row) {
    String medType = row.text("med_type");
    Care care = Care.require(medType, visit.care());
    visit.describe(
        medType,
        row.find("dise_codg").orElse(null),
        CrossProvinceKeys.read(row, visit.care(), care, counter.isAway(visit)));
    row.extension().find("refl_old_mdtrt_id").ifPresent(visit::referredFrom);
    return care;
  }

  /** Everything the hospital sent is kept, known field or not: one JSON object a line. */
  void keep(Visit visit, HospitalRequest request) {
    String before =
        visit.detailsSealed() == null ? "" : counter.personalData().open(visit.detailsSealed());
    if (before.lines().count() >= MESSAGES_MAX) {
      throw TreatmentProblem.TOO_MANY_MESSAGES.with(MESSAGES_MAX);
    }
    String line = request.infno() + " " + request.input().json() + "\n";
    visit.keepDetails(counter.personalData().seal(before + line));
  }

  private String newId(InstitutionFacts institution) {
    String id = institution.division() + counter.newId();
    return id.substring(0, Math.min(ID_LENGTH, id.length()));
  }
}
