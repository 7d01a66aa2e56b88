package org.renshe.province.medical.treatment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.message.PersonFound;
import org.renshe.protocol.message.RequestReversed;
import org.renshe.protocol.message.SettleBill;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.Masked;

/** What the treatment place tells other parts of the house about its settlements. */
public final class TreatmentService {
  private final Database database;
  private final PersonalData personalData;
  private final Audit audit;

  TreatmentService(Database database, PersonalData personalData, Audit audit) {
    this.database = database;
    this.personalData = personalData;
    this.audit = audit;
  }

  /**
   * A settlement with its bill, for whoever may look at it; the look is audited.
   *
   * @param actor who looks, for the audit
   * @throws org.renshe.protocol.problem.ProblemException when there is none of that identifier
   */
  public SettledBill look(String settlementId, String actor) {
    return database.write(
        transaction -> {
          Settlement settlement =
              TreatmentStore.bySettlementId(transaction, settlementId)
                  .filter(found -> MessageTexts.isOf(found.answerJson(), MessageType.BILL_SETTLED))
                  .orElseThrow(() -> BillingProblem.SETTLEMENT_UNKNOWN.with(settlementId));
          Visit visit = transaction.session().find(Visit.class, settlement.visitId());
          audit.record(transaction, actor, "statement", visit.personIndex(), settlementId);
          return bill(settlement, visit);
        });
  }

  private SettledBill bill(Settlement settlement, Visit visit) {
    PersonFound person =
        MessageTexts.read(personalData.open(visit.personSealed()), PersonFound.class);
    SettleBill asked =
        MessageTexts.read(personalData.open(settlement.requestSealed()), SettleBill.class);
    BillSettled settled = MessageTexts.read(settlement.answerJson(), BillSettled.class);
    return new SettledBill(
        settlement.settlementId(),
        settlement.state().name(),
        settlement.settledAt(),
        Masked.name(person.name()),
        Masked.number(person.certificateNumber()),
        visit.insuranceKind(),
        visit.insuredMember(),
        asked.bill(),
        settled.statement());
  }

  /**
   * Where a settlement, cancellation or reversal stands that was asked for by that message.
   *
   * @param state REQUESTED while the insured place's answer is not known, else how it ended
   * @param settlementId {@code setl_id}; null until it is done
   * @param settledAt when the insured place committed; null until it is done
   * @param undoing message that is undoing it or has undone it, null while none does
   */
  public record ActState(String state, String settlementId, Instant settledAt, String undoing) {}

  /** The act that message asked for; empty when no such message has arrived. */
  public Optional<ActState> act(MemberCode self, String institution, String msgid) {
    String key = self.value() + "/" + institution + "/" + msgid;
    return database.read(
        transaction ->
            TreatmentStore.act(transaction, key)
                .map(
                    act ->
                        new ActState(
                            act.state().name(),
                            act.settlementId(),
                            act.settledAt(),
                            act.undoneBy())));
  }

  /** The day's acts in order of their keys, for the day's check against hub and insured places. */
  public List<DayRow> doneOn(LocalDate day, String afterKey, int max) {
    return database.read(
        transaction ->
            TreatmentStore.doneOn(transaction, day, afterKey, max).stream()
                .map(act -> dayRow(transaction, act))
                .toList());
  }

  /**
   * Settlements and cancellations in order of their keys, reversed ones included, for a capability
   * that came later than they did.
   */
  public List<ClearedAct> clearedActs(Transaction transaction, String afterKey, int max) {
    ClearedActs cleared = new ClearedActs(personalData);
    return TreatmentStore.answered(transaction, afterKey, max).stream()
        .flatMap(act -> cleared.of(transaction, act).stream())
        .toList();
  }

  /**
   * The {@code msgid} of an act the institution asked for before that instant and whose outcome is
   * not known yet, if there is one.
   */
  public Optional<String> unknownOutcome(Transaction transaction, String institution, Instant end) {
    return TreatmentStore.unknownOutcome(transaction, institution, end);
  }

  /**
   * Reads a day as callers write it.
   *
   * @throws org.renshe.protocol.problem.ProblemException when it is not yyyy-MM-dd
   */
  public static LocalDate day(String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeException wrong) {
      throw TreatmentProblem.FIELD_WRONG.with("day");
    }
  }

  private static DayRow dayRow(Transaction transaction, Settlement act) {
    Settlement settled =
        act.act() == Settlement.Act.SETTLE
            ? act
            : TreatmentStore.act(transaction, act.undoes()).orElse(act);
    return DayRow.of(act, settled, owed(transaction, settled));
  }

  /** What the settlement owed; of one undone before it was known here, as its undoing says. */
  private static Map<Fund, Money> owed(Transaction transaction, Settlement settled) {
    if (MessageTexts.isOf(settled.answerJson(), MessageType.BILL_SETTLED)) {
      return MessageTexts.read(settled.answerJson(), BillSettled.class).owed().amounts();
    }
    Settlement undoing = TreatmentStore.act(transaction, settled.undoneBy()).orElseThrow();
    Map<Fund, Money> amounts = new EnumMap<>(Fund.class);
    MessageTexts.read(undoing.answerJson(), RequestReversed.class)
        .owed()
        .amounts()
        .forEach((fund, amount) -> amounts.put(fund, amount.negated()));
    return amounts;
  }
}
