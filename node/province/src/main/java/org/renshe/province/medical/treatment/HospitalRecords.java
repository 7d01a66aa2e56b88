package org.renshe.province.medical.treatment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.message.PersonFound;
import org.renshe.protocol.message.SettlementCancelled;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRow;

/** What institutions may read again of their visits, diagnoses, settlements and fee rows. */
public final class HospitalRecords {
  /** The node of each message that tells of a visit. */
  private static final Map<String, String> NODES =
      Map.of(
          "2201", "data",
          "2203", "mdtrtinfo",
          "2401", "mdtrtinfo",
          "2402", "dscginfo",
          "2403", "adminfo");

  private final HospitalCounter counter;

  HospitalRecords(HospitalCounter counter) {
    this.counter = counter;
  }

  /**
   * Which visits.
   *
   * @param institution whose
   * @param personIndex whose, null for everybody's
   * @param care null for both
   * @param from first day of beginning, inclusive
   * @param to last day of beginning, inclusive
   * @param medType null for all
   * @param live only those of people still there
   * @param max rows at most
   */
  public record Search(
      String institution,
      String personIndex,
      CareKind care,
      LocalDate from,
      LocalDate to,
      String medType,
      boolean live,
      int max) {}

  /** Visits in the order they began; those taken back are left out. */
  public List<VisitRecord> visits(Transaction transaction, Search search) {
    return transaction
        .session()
        .createSelectionQuery(
            "from Visit where institution = :institution and begins between :from and :to"
                + " and (:person is null or personIndex = :person)"
                + " and (:care is null or care = :care)"
                + " and (:medType is null or medType = :medType)"
                + " and state in :states order by begins, id",
            Visit.class)
        .setParameter("institution", search.institution())
        .setParameter("from", search.from())
        .setParameter("to", search.to())
        .setParameter("person", search.personIndex(), String.class)
        .setParameter("care", search.care(), CareKind.class)
        .setParameter("medType", search.medType(), String.class)
        .setParameter(
            "states",
            search.live()
                ? List.of(VisitState.OPEN)
                : List.of(VisitState.OPEN, VisitState.DISCHARGED, VisitState.CLOSED))
        .setMaxResults(search.max())
        .getResultList()
        .stream()
        .map(this::record)
        .toList();
  }

  /**
   * Index under which visits of a person are kept.
   *
   * @param insuredMember the province that insures her
   */
  public String personIndex(MemberCode insuredMember, String personNumber) {
    return counter.persons().seal(personNumber).indexAt(insuredMember.value());
  }

  /** Visits of a person at every institution here, the newest first; none that was taken back. */
  public List<VisitRecord> visitsOf(Transaction transaction, String personIndex, int max) {
    return transaction
        .session()
        .createSelectionQuery(
            "from Visit where personIndex = :person and state <> :undone"
                + " order by begins desc, id",
            Visit.class)
        .setParameter("person", personIndex)
        .setParameter("undone", VisitState.UNDONE)
        .setMaxResults(max)
        .getResultList()
        .stream()
        .map(this::record)
        .toList();
  }

  /** The visit, if it is this institution's and this person's and was not taken back. */
  public Optional<VisitRecord> visit(
      Transaction transaction, String institution, String personIndex, String id) {
    return find(transaction, institution, personIndex, id).map(this::record);
  }

  private static Optional<Visit> find(
      Transaction transaction, String institution, String personIndex, String id) {
    return Optional.ofNullable(transaction.session().find(Visit.class, id))
        .filter(visit -> visit.institution().equals(institution))
        .filter(visit -> visit.personIndex().equals(personIndex))
        .filter(visit -> visit.state() != VisitState.UNDONE);
  }

  private VisitRecord record(Visit visit) {
    PersonFound person = counter.persons().open(visit.personSealed());
    return new VisitRecord(
        visit.id(),
        visit.institution(),
        visit.care(),
        visit.insuranceKind(),
        visit.medType() == null ? "" : visit.medType(),
        visit.number(),
        visit.begins(),
        visit.care() == CareKind.OUTPATIENT ? visit.begins() : visit.ends(),
        visit.care() == CareKind.INPATIENT && visit.state() == VisitState.OPEN,
        counter.isAway(visit),
        person,
        said(visit));
  }

  private Map<String, String> said(Visit visit) {
    Map<String, String> said = new LinkedHashMap<>();
    String details = counter.personalData().open(visit.detailsSealed());
    if (details != null) {
      details.lines().forEach(line -> add(said, line));
    }
    return said;
  }

  private static void add(Map<String, String> said, String line) {
    String[] parts = line.split(" ", 2);
    HospitalRow row = HospitalRow.of(parts[1]).row(NODES.get(parts[0]));
    for (String field : row.names()) {
      row.find(field).ifPresent(value -> said.put(field, value));
    }
  }

  /** The visit's diagnoses that are not void, in order. */
  public List<DiagnosisRecord> diagnoses(Transaction transaction, String visitId) {
    return TreatmentStore.diagnoses(transaction, visitId).stream().map(this::record).toList();
  }

  private DiagnosisRecord record(Diagnosis diagnosis) {
    String[] parts = counter.personalData().open(diagnosis.sealed()).split("\n", 3);
    return new DiagnosisRecord(
        diagnosis.id(),
        diagnosis.moment().code(),
        diagnosis.number(),
        HospitalRow.of(parts[2]),
        parts[0],
        parts[1],
        diagnosis.notedAt());
  }

  /** A settlement or cancellation of that {@code setl_id} of the visit. */
  public Optional<SettlementRecord> settlement(
      Transaction transaction, String institution, String personIndex, String visitId, String id) {
    return find(transaction, institution, personIndex, visitId)
        .flatMap(
            visit ->
                TreatmentStore.bySettlementId(transaction, id)
                    .filter(act -> act.visitId().equals(visitId))
                    .filter(act -> act.state() != SettlementState.REVERSED)
                    .flatMap(act -> record(transaction, visit, act)));
  }

  private Optional<SettlementRecord> record(Transaction transaction, Visit visit, Settlement act) {
    return answer(transaction, visit, act)
        .map(
            answer ->
                new SettlementRecord(
                    act.settlementId(),
                    act.key(),
                    record(visit),
                    answer,
                    act.act() == Settlement.Act.CANCEL || act.state() == SettlementState.CANCELLED,
                    act.day()));
  }

  private Optional<HospitalAnswer> answer(Transaction transaction, Visit visit, Settlement act) {
    PersonFound person = counter.persons().open(visit.personSealed());
    if (MessageTexts.isOf(act.answerJson(), MessageType.BILL_SETTLED)) {
      BillSettled settled = MessageTexts.read(act.answerJson(), BillSettled.class);
      return Optional.of(
          SettlementAnswer.of(person, visit, act, act, settled.statement()).settled());
    }
    if (MessageTexts.isOf(act.answerJson(), MessageType.SETTLEMENT_CANCELLED)) {
      Settlement original = TreatmentStore.act(transaction, act.undoes()).orElse(act);
      SettlementCancelled cancelled =
          MessageTexts.read(act.answerJson(), SettlementCancelled.class);
      return Optional.of(
          SettlementAnswer.of(person, visit, act, original, cancelled.original())
              .undone(cancelled.accountBalance()));
    }
    return Optional.empty();
  }

  /** Rows that the settlement of that key holds, in order of their numbers. */
  public List<FeeRecord> fees(Transaction transaction, String settlementKey) {
    return TreatmentStore.linesHeldBy(transaction, settlementKey).stream()
        .map(line -> record(line, transaction.session().find(Visit.class, line.visitId())))
        .toList();
  }

  /**
   * Settled drugs of a person's chronic and special care, at any institution here.
   *
   * @param medTypePrefix kind of care, such as 14
   * @param categories {@code med_chrgitm_type} of drugs
   * @param max rows at most
   */
  public List<FeeRecord> drugs(
      Transaction transaction,
      String personIndex,
      String medTypePrefix,
      List<String> categories,
      LocalDate from,
      LocalDate to,
      int max) {
    return transaction
        .session()
        .createSelectionQuery(
            "select line, visit from FeeLine line join Visit visit on visit.id = line.visitId"
                + " where visit.personIndex = :person and locate(:medType, visit.medType) = 1"
                + " and line.category in :categories and line.settledBy is not null"
                + " and line.occurredOn between :from and :to order by line.occurredOn, line.id",
            Object[].class)
        .setParameter("person", personIndex)
        .setParameter("medType", medTypePrefix)
        .setParameter("categories", categories)
        .setParameter("from", from)
        .setParameter("to", to)
        .setMaxResults(max)
        .getResultList()
        .stream()
        .map(found -> record((FeeLine) found[0], (Visit) found[1]))
        .toList();
  }

  private FeeRecord record(FeeLine line, Visit visit) {
    String sent = counter.personalData().open(line.detailsSealed());
    AnswerRow priced = FeeDesk.answer(line);
    if (line.memo() != null) {
      priced.text("memo", line.memo());
    }
    return new FeeRecord(
        visit.id(),
        visit.institution(),
        visit.medType() == null ? "" : visit.medType(),
        new FeeRecord.Item(
            line.nationalCode(),
            line.ownCode() == null ? "" : line.ownCode(),
            line.terms().name(),
            line.terms().kind().listType()),
        line.occurredAt(),
        priced,
        HospitalRow.of(sent == null ? "{}" : sent));
  }
}
