package org.renshe.province.medical.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;
import org.renshe.province.card.CardIssuer;
import org.renshe.province.medical.filing.FilingService;
import org.renshe.province.medical.injury.InjuryService;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.registry.InsuredRelation;
import org.renshe.province.registry.Person;
import org.renshe.province.registry.RegistryService;

/** Checks a bill and its person, and calculates; the same for a trial and for the real thing. */
final class Assessor {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final MemberCode self;
  private final RegistryService registry;
  private final CardIssuer cards;
  private final FilingService filings;
  private final InjuryService injuries;
  private final FactFinder facts;
  private final OpenCare open;
  private final Clock clock;

  Assessor(
      MemberCode self,
      RegistryService registry,
      CardIssuer cards,
      Rights rights,
      FactFinder facts,
      OpenCare open,
      Clock clock) {
    this.self = self;
    this.registry = registry;
    this.cards = cards;
    this.filings = rights.filings;
    this.injuries = rights.injuries;
    this.facts = facts;
    this.open = open;
    this.clock = clock;
  }

  /** Who knows what a person is entitled to. */
  record Rights(FilingService filings, InjuryService injuries) {}

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

  /** What came out, and of what. */
  record Assessment(Person person, InsuredRelation relation, Facts facts, Calculation calculation) {
    Statement statement() {
      return calculation.statement();
    }
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException every refusal of the insured place
   */
  Assessment assess(Transaction transaction, Case asked) {
    Bill bill = asked.bill();
    LocalDate today = today();
    BillRules.check(bill, asked.use().place(), today);
    if (asked.kind() == InsuranceKind.INJURY) {
      injuries.requireCard(asked.credential());
    }
    Person person =
        registry
            .byPersonNumber(transaction, asked.personNumber())
            .orElseThrow(() -> SettlementProblem.PERSON_UNKNOWN.with());
    if (!cards.holder(transaction, asked.credential(), asked.use()).equals(person.id())) {
      throw SettlementProblem.CREDENTIAL_OTHER_PERSON.with();
    }
    Entitled entitled =
        entitled(transaction, person, asked.kind(), new Care(asked.use().place(), bill), today);
    Benefit benefit = facts.benefit(entitled.relation(), bill.ends());
    Facts found =
        facts.find(
            transaction,
            new FactFinder.Asked(
                person,
                entitled.relation(),
                entitled.effect(),
                asked.useAccount() && asked.kind() != InsuranceKind.INJURY,
                asked.use().place(),
                bill),
            benefit);
    Past past = facts.past(transaction, person, found, benefit);
    return new Assessment(person, entitled.relation(), found, Calculation.of(benefit, found, past));
  }

  /** Where, and for what, care is to be paid. */
  record Care(MemberCode place, Bill bill) {}

  /** A relation that pays, and how a filing acts. */
  record Entitled(InsuredRelation relation, FilingEffect effect) {}

  /**
   * What must hold before anything is calculated; asked before there is a bill, too.
   *
   * @throws org.renshe.protocol.problem.ProblemException every refusal of section 12
   */
  Entitled entitled(
      Transaction transaction, Person person, InsuranceKind kind, Care care, LocalDate today) {
    Bill bill = care.bill();
    boolean atHome = care.place().equals(self);
    open.requireOpenYear(bill.ends(), today);
    open.require(
        atHome,
        bill.institutionCode(),
        bill.care(),
        bill.medType() == null ? "" : bill.medType(),
        bill.signs().diseaseCode());
    if (bill.signs().injury() == BillSigns.Injury.THIRD_PARTY) {
      throw SettlementProblem.THIRD_PARTY_LIABILITY.with();
    }
    InsuredRelation relation =
        Entitlement.relation(registry.relations(transaction, person.id()), kind, bill.ends());
    if (kind == InsuranceKind.INJURY) {
      injuries.require(transaction, person.id(), bill, atHome, today);
      return new Entitled(relation, atHome ? FilingEffect.LOCAL : FilingEffect.LONG_TERM);
    }
    requireApproved(transaction, person, kind, bill, atHome);
    FilingEffect effect =
        Entitlement.effect(
            filings.filings(transaction, person.id(), kind),
            bill,
            today,
            atHome,
            filings.isTemporaryFilingRequired(relation.division(), today));
    return new Entitled(relation, effect);
  }

  private void requireApproved(
      Transaction transaction, Person person, InsuranceKind kind, Bill bill, boolean atHome) {
    String disease = bill.signs().diseaseCode();
    if (disease == null) {
      return;
    }
    var approvals = filings.chronicApprovals();
    if (!approvals.isApproved(transaction, person.id(), kind, disease, bill.ends())) {
      throw SettlementProblem.DISEASE_NOT_APPROVED.with(disease);
    }
    if (!atHome && !approvals.isCrossProvince(disease, bill.ends())) {
      throw SettlementProblem.DISEASE_NOT_CROSS_PROVINCE.with(disease);
    }
  }

  /** The settlement stands on the filings and referrals that cover it. */
  void relied(Transaction transaction, Assessment assessment, Bill bill, LocalDate day) {
    filings.settled(transaction, assessment.person().id(), assessment.relation().kind(), bill, day);
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(SHANGHAI));
  }
}
