package org.renshe.province.medical.treatment;

import java.util.Optional;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.message.PersonFound;
import org.renshe.protocol.message.SettlementCancelled;
import org.renshe.protocol.message.Statement;

/** Makes of a booked act what clearing counts. */
final class ClearedActs {
  private final PersonalData personalData;

  ClearedActs(PersonalData personalData) {
    this.personalData = personalData;
  }

  /** Empty for what no hospital was given a {@code setl_id} for: refused, unknown, a reversal. */
  Optional<ClearedAct> of(Transaction transaction, Settlement act) {
    return statement(act).map(statement -> cleared(transaction, act, statement));
  }

  private static Optional<Statement> statement(Settlement act) {
    String answer = act.answerJson();
    if (MessageTexts.isOf(answer, MessageType.BILL_SETTLED)) {
      return Optional.of(MessageTexts.read(answer, BillSettled.class).statement());
    }
    if (MessageTexts.isOf(answer, MessageType.SETTLEMENT_CANCELLED)) {
      return Optional.of(MessageTexts.read(answer, SettlementCancelled.class).original());
    }
    return Optional.empty();
  }

  private ClearedAct cleared(Transaction transaction, Settlement act, Statement statement) {
    Visit visit = transaction.session().find(Visit.class, act.visitId());
    PersonFound person =
        MessageTexts.read(personalData.open(visit.personSealed()), PersonFound.class);
    String agency =
        person.insurances().stream()
            .filter(insurance -> insurance.kind() == visit.insuranceKind())
            .findFirst()
            .map(PersonFound.Insurance::division)
            .orElse(visit.insuredMember());
    return ClearedAct.of(
        act,
        new ClearedAct.Origin(
            act.call().institution(),
            act.call().messageId(),
            visit.id(),
            act.insuredMember(),
            person.personNumber(),
            person.certificateNumber()),
        visit.insuranceKind(),
        new ClearedAct.Clearing(ClearingTypes.of(visit.care(), visit.medType()), agency),
        statement);
  }
}
