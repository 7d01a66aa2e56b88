package org.renshe.province.medical.treatment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.CareKind;

/** The treatment place's queries. */
final class TreatmentStore {
  private TreatmentStore() {}

  static Optional<SignIn> signIn(
      Transaction transaction, String institution, String operator, LocalDate day) {
    return transaction
        .session()
        .createSelectionQuery(
            "from SignIn where institution = :institution and operator = :operator and day = :day",
            SignIn.class)
        .setParameter("institution", institution)
        .setParameter("operator", operator)
        .setParameter("day", day)
        .uniqueResultOptional();
  }

  /** The visit, if it is this institution's and this person's. */
  static Visit visit(Transaction transaction, String id, String institution, PersonSeal seal) {
    Visit visit = transaction.session().find(Visit.class, id);
    if (visit == null
        || !visit.institution().equals(institution)
        || !seal.isOf(visit.insuredMember(), visit.personIndex())) {
      throw TreatmentProblem.VISIT_UNKNOWN.with(id);
    }
    return visit;
  }

  static List<Visit> openVisits(Transaction transaction, String institution, String number) {
    return transaction
        .session()
        .createSelectionQuery(
            "from Visit where institution = :institution and number = :number and state = :open",
            Visit.class)
        .setParameter("institution", institution)
        .setParameter("number", number)
        .setParameter("open", VisitState.OPEN)
        .getResultList();
  }

  static boolean hasLiveAdmission(Transaction transaction, String personIndex) {
    return transaction
            .session()
            .createSelectionQuery(
                "select count(*) from Visit where personIndex = :person and care = :care"
                    + " and state in :live",
                Long.class)
            .setParameter("person", personIndex)
            .setParameter("care", CareKind.INPATIENT)
            .setParameter("live", List.of(VisitState.OPEN, VisitState.DISCHARGED))
            .getSingleResult()
        > 0;
  }

  /** Diagnoses that are not void, in order. */
  static List<Diagnosis> diagnoses(Transaction transaction, String visitId) {
    return transaction
        .session()
        .createSelectionQuery(
            "from Diagnosis where visitId = :visit and active = true order by moment, number",
            Diagnosis.class)
        .setParameter("visit", visitId)
        .getResultList();
  }

  /** Whether neither fee rows nor settlements hang on the visit. */
  static boolean isBare(Transaction transaction, String visitId) {
    return lines(transaction, visitId).isEmpty() && liveSettlements(transaction, visitId).isEmpty();
  }

  static List<FeeLine> lines(Transaction transaction, String visitId) {
    return transaction
        .session()
        .createSelectionQuery(
            "from FeeLine where visitId = :visit order by length(number), number", FeeLine.class)
        .setParameter("visit", visitId)
        .getResultList();
  }

  static Optional<FeeLine> line(Transaction transaction, String visitId, String number) {
    return Optional.ofNullable(
        transaction.session().find(FeeLine.class, FeeLine.idOf(visitId, number)));
  }

  static List<FeeLine> linesHeldBy(Transaction transaction, String settlementKey) {
    return transaction
        .session()
        .createSelectionQuery(
            "from FeeLine where settledBy = :key order by length(number), number", FeeLine.class)
        .setParameter("key", settlementKey)
        .getResultList();
  }

  static Optional<Settlement> act(Transaction transaction, String key) {
    return Optional.ofNullable(transaction.session().find(Settlement.class, key));
  }

  static Optional<Settlement> bySettlementId(Transaction transaction, String settlementId) {
    return transaction
        .session()
        .createSelectionQuery("from Settlement where settlementId = :id", Settlement.class)
        .setParameter("id", settlementId)
        .uniqueResultOptional();
  }

  /** The visit's settlements that stand or may yet stand, newest first. */
  static List<Settlement> liveSettlements(Transaction transaction, String visitId) {
    return transaction
        .session()
        .createSelectionQuery(
            "from Settlement where visitId = :visit and act = :act and state in :live"
                + " order by requestedAt desc, key desc",
            Settlement.class)
        .setParameter("visit", visitId)
        .setParameter("act", Settlement.Act.SETTLE)
        .setParameter("live", List.of(SettlementState.REQUESTED, SettlementState.DONE))
        .getResultList();
  }

  static List<String> dueForAsking(Session session, Instant now, int max) {
    return session
        .createSelectionQuery(
            "select key from Settlement where state = :requested and nextAskAt <= :now"
                + " order by nextAskAt",
            String.class)
        .setParameter("requested", SettlementState.REQUESTED)
        .setParameter("now", now)
        .setMaxResults(max)
        .getResultList();
  }

  /** What was done on that day, after the given key, in order of keys. */
  static List<Settlement> doneOn(Transaction transaction, LocalDate day, String afterKey, int max) {
    return transaction
        .session()
        .createSelectionQuery(
            "from Settlement where day = :day and key > :after order by key", Settlement.class)
        .setParameter("day", day)
        .setParameter("after", afterKey)
        .setMaxResults(max)
        .getResultList();
  }

  /** What the hospital got a {@code setl_id} for, after the given key, in order of keys. */
  static List<Settlement> answered(Transaction transaction, String afterKey, int max) {
    return transaction
        .session()
        .createSelectionQuery(
            "from Settlement where settlementId is not null and answerJson is not null"
                + " and act <> :reverse and key > :after"
                + " order by key",
            Settlement.class)
        .setParameter("reverse", Settlement.Act.REVERSE)
        .setParameter("after", afterKey)
        .setMaxResults(max)
        .getResultList();
  }

  static Optional<String> unknownOutcome(
      Transaction transaction, String institution, Instant before) {
    return transaction
        .session()
        .createSelectionQuery(
            "select call.messageId from Settlement where state = :requested"
                + " and call.institution = :institution and requestedAt < :before"
                + " order by requestedAt",
            String.class)
        .setParameter("requested", SettlementState.REQUESTED)
        .setParameter("institution", institution)
        .setParameter("before", before)
        .setMaxResults(1)
        .uniqueResultOptional();
  }
}
