package org.renshe.province.medical.settlement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;

/** Reads what settlements keep sealed. */
final class Settled {
  private final PersonalData personalData;

  Settled(PersonalData personalData) {
    this.personalData = personalData;
  }

  BillSettled answer(SettlementRow row) {
    return (BillSettled) AnswerText.read(personalData.open(row.answerSealed));
  }

  /** Null for a settlement made before facts were kept. */
  Facts facts(SettlementRow row) {
    return row.factsSealed == null ? null : Facts.read(personalData.open(row.factsSealed));
  }

  Facts facts(AdjustmentRow row) {
    return Facts.read(personalData.open(row.factsSealed));
  }

  String seal(Facts facts) {
    return personalData.seal(facts.write());
  }

  /** What stands now: the settlement's own statement, or its last adjustment's. */
  Statement standing(Session session, SettlementRow row) {
    return AdjustmentRow.last(session, row.id)
        .map(this::statement)
        .orElseGet(() -> answer(row).statement());
  }

  Statement statement(AdjustmentRow row) {
    byte[] json = personalData.open(row.statementSealed).getBytes(StandardCharsets.UTF_8);
    return StrictJson.decode(json, Statement.class);
  }

  String seal(Statement statement) {
    return personalData.seal(new String(StrictJson.encode(statement), StandardCharsets.UTF_8));
  }

  String seal(Answer answer) {
    return personalData.seal(AnswerText.write(answer));
  }

  /** What undid a settlement. */
  Answer ending(SettlementRow row) {
    return AnswerText.read(personalData.open(row.endAnswerSealed));
  }

  /** Live settlements of a visit, wherever it was, in the order they were made. */
  List<Lived> ofVisit(Session session, String personNumber, InsuranceKind kind, String visitId) {
    return session
        .createSelectionQuery(
            "from SettlementRow where personNumber = :person and visitId = :visit"
                + " and insuranceKind = :kind and state = :live order by event",
            SettlementRow.class)
        .setParameter("person", personNumber)
        .setParameter("visit", visitId)
        .setParameter("kind", kind)
        .setParameter("live", SettlementRow.State.LIVE)
        .getResultList()
        .stream()
        .filter(row -> row.factsSealed != null)
        .map(row -> lived(session, row))
        .toList();
  }

  private Lived lived(Session session, SettlementRow row) {
    Optional<AdjustmentRow> last = AdjustmentRow.last(session, row.id);
    return new Lived(
        row.treatmentPlace,
        facts(row).bill(),
        last.map(this::statement).orElseGet(() -> answer(row).statement()),
        last.map(adjustment -> adjustment.admissionOrder).orElse(row.admissionOrder),
        Map.of());
  }
}
