package org.renshe.province.medical.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillPresettled;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.PresettleBill;
import org.renshe.protocol.message.SettleBill;
import org.renshe.protocol.message.Statement;
import org.renshe.province.card.CardIssuer;
import org.renshe.province.medical.settlement.Assessor.Assessment;

/** Settles a bill: calculation, accumulators, account, books and answer in one transaction. */
final class Settler {
  private final MemberCode self;
  private final Assessor assessor;
  private final Payments payments;
  private final PersonalData personalData;
  private final Supplier<String> ids;
  private final Clock clock;

  Settler(
      MemberCode self,
      Assessor assessor,
      Payments payments,
      PersonalData personalData,
      Supplier<String> ids,
      Clock clock) {
    this.self = self;
    this.assessor = assessor;
    this.payments = payments;
    this.personalData = personalData;
    this.ids = ids;
    this.clock = clock;
  }

  /** The same calculation, nothing kept but the audit of what was shown. */
  BillPresettled presettle(
      Transaction transaction, MemberCode place, String key, PresettleBill asked) {
    CardIssuer.Use use = new CardIssuer.Use(CardIssuer.Effect.NONE, place, key);
    Assessment assessment =
        assessor.assess(
            transaction,
            new Assessor.Case(
                asked.personNumber(),
                asked.kind(),
                asked.credential(),
                asked.useAccount(),
                asked.bill(),
                use));
    return new BillPresettled(assessment.statement());
  }

  /** Settles once; called inside the key's once. */
  BillSettled settle(Transaction transaction, MemberCode place, String key, SettleBill asked) {
    Session session = transaction.session();
    String fate = FateRow.id(place, key);
    if (FateRow.isTombstone(session, fate)) {
      throw SettlementProblem.REVERSED_BEFORE.with();
    }
    CardIssuer.Use use = new CardIssuer.Use(CardIssuer.Effect.SPEND, place, useKey(place, key));
    Assessment assessment =
        assessor.assess(
            transaction,
            new Assessor.Case(
                asked.personNumber(),
                asked.kind(),
                asked.credential(),
                asked.useAccount(),
                asked.bill(),
                use));
    AccumulatorRow accumulator = accumulator(session, assessment, asked);
    accumulator.become(assessment.outcome().after());
    accumulator.settlements++;

    BillSettled answer = answer(place, asked, assessment.statement());
    payments.pay(transaction, assessment.relation().id(), answer);
    session.persist(new FateRow(fate, answer.settlementId(), answer.settledAt()));
    SettlementRow row = row(accumulator, assessment, asked, answer);
    row.requestKey = key;
    session.persist(row);
    assessor.relied(transaction, assessment, asked.bill(), answer.owed().day());
    return answer;
  }

  private BillSettled answer(MemberCode place, SettleBill asked, Statement statement) {
    String id = newId();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Obligation owed =
        new Obligation(
            id,
            id,
            Obligation.Act.SETTLED,
            self,
            place,
            assessor.today(),
            asked.kind(),
            asked.bill().care(),
            payments.owed(statement));
    return new BillSettled(id, now, statement, owed);
  }

  private static AccumulatorRow accumulator(
      Session session, Assessment assessment, SettleBill asked) {
    String personId = assessment.person().id();
    AccumulatorRow row =
        session.find(
            AccumulatorRow.class,
            AccumulatorRow.id(personId, asked.kind(), assessment.yearStart()));
    if (row == null) {
      row = new AccumulatorRow(personId, asked.kind(), assessment.yearStart());
      session.persist(row);
    }
    return row;
  }

  private SettlementRow row(
      AccumulatorRow accumulator, Assessment assessment, SettleBill asked, BillSettled answer) {
    Bill bill = asked.bill();
    Statement statement = answer.statement();
    SettlementRow row = new SettlementRow(answer.settlementId());
    row.accumulatorId = accumulator.id;
    row.yearOrder = accumulator.settlements;
    row.personNumber = asked.personNumber();
    row.relationId = assessment.relation().id();
    row.insuranceKind = asked.kind();
    row.care = bill.care();
    row.treatmentPlace = answer.owed().creditor().value();
    row.visitId = bill.visitId();
    row.institutionCode = bill.institutionCode();
    row.settledAt = answer.settledAt();
    row.settledDay = answer.owed().day();
    row.totalFen = statement.totals().total().fen();
    row.cashFen = statement.cash().fen();
    row.amounts = Figures.write(answer.owed().amounts());
    row.growth = Figures.write(assessment.growth());
    row.policyPack = statement.policyPack();
    row.policyDigest = statement.policyDigest();
    row.answerSealed = personalData.seal(AnswerText.write(answer));
    return row;
  }

  static String useKey(MemberCode place, String key) {
    return place + "/" + key;
  }

  /** Thirty characters: this province, and 96 bits of a random identifier. */
  private String newId() {
    return self.value() + ids.get().replace("-", "").substring(0, 24);
  }
}
