package org.renshe.province.medical.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;
import org.renshe.province.card.CardIssuer;
import org.renshe.province.medical.filing.FilingService;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.Calculator;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.medical.policy.Outcome;
import org.renshe.province.medical.policy.PolicyLibrary;
import org.renshe.province.medical.policy.Situation;
import org.renshe.province.registry.InsuredRelation;
import org.renshe.province.registry.Person;
import org.renshe.province.registry.RegistryService;

/** Checks a bill and its person, and calculates; the same for a trial and for the real thing. */
final class Assessor {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final MemberCode self;
  private final RegistryService registry;
  private final CardIssuer cards;
  private final PolicyLibrary policies;
  private final FilingService filings;
  private final Payments payments;
  private final Clock clock;

  Assessor(
      MemberCode self,
      RegistryService registry,
      CardIssuer cards,
      PolicyLibrary policies,
      FilingService filings,
      Payments payments,
      Clock clock) {
    this.self = self;
    this.registry = registry;
    this.cards = cards;
    this.policies = policies;
    this.filings = filings;
    this.payments = payments;
    this.clock = clock;
  }

  /**
   * A bill to be looked at.
   *
   * @param use what showing the credential does
   */
  record Case(
      String personNumber,
      InsuranceKind kind,
      Credential credential,
      boolean useAccount,
      Bill bill,
      CardIssuer.Use use) {}

  /**
   * What came out.
   *
   * @param yearStart first day of the accumulation year
   * @param statement the outcome's, with what relatives' limits pay
   */
  record Assessment(
      Person person,
      InsuredRelation relation,
      LocalDate yearStart,
      Accumulators before,
      Outcome outcome,
      Statement statement) {
    Accumulators growth() {
      return outcome.after().minus(before);
    }
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException every refusal of the insured place
   */
  Assessment assess(Transaction transaction, Case asked) {
    Bill bill = asked.bill();
    LocalDate today = today();
    BillRules.check(bill, asked.use().place(), today);
    Person person =
        registry
            .byPersonNumber(transaction, asked.personNumber())
            .orElseThrow(() -> SettlementProblem.PERSON_UNKNOWN.with());
    if (!cards.holder(transaction, asked.credential(), asked.use()).equals(person.id())) {
      throw SettlementProblem.CREDENTIAL_OTHER_PERSON.with();
    }
    InsuredRelation relation =
        Entitlement.relation(
            registry.relations(transaction, person.id()), asked.kind(), bill.ends());
    FilingEffect effect =
        Entitlement.effect(
            filings.filings(transaction, person.id(), asked.kind()),
            bill,
            today,
            asked.use().place().equals(self),
            filings.isTemporaryFilingRequired(relation.division(), today));
    Calculator calculator = policies.find(relation.division(), asked.kind(), bill.ends());
    LocalDate yearStart = calculator.accumulationYear(bill.ends());
    Accumulators before = before(transaction, person.id(), asked.kind(), yearStart);
    Situation situation =
        new Situation(
            asked.kind(),
            Entitlement.groups(relation),
            person.ageOn(bill.ends()),
            admissionOrder(bill, before),
            effect,
            before,
            relation.accountBalance(),
            asked.useAccount());
    Outcome outcome = calculator.calculate(situation, bill);
    BillRules.check(outcome.statement(), bill, relation.accountBalance());
    Statement statement =
        asked.useAccount()
            ? payments.withRelatives(transaction, person.id(), outcome.statement())
            : outcome.statement();
    return new Assessment(person, relation, yearStart, before, outcome, statement);
  }

  /** The settlement stands on the filings and referrals that cover it. */
  void relied(Transaction transaction, Assessment assessment, Bill bill, LocalDate day) {
    filings.settled(transaction, assessment.person().id(), assessment.relation().kind(), bill, day);
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(SHANGHAI));
  }

  private static int admissionOrder(Bill bill, Accumulators before) {
    return switch (bill.care()) {
      case INPATIENT -> before.admissions() + 1;
      case OUTPATIENT -> 1;
    };
  }

  private static Accumulators before(
      Transaction transaction, String personId, InsuranceKind kind, LocalDate yearStart) {
    AccumulatorRow row =
        transaction
            .session()
            .find(AccumulatorRow.class, AccumulatorRow.id(personId, kind, yearStart));
    return row == null ? Accumulators.NONE : row.figures();
  }
}
