package org.renshe.province.medical.filing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.message.BenefitDeclared;
import org.renshe.protocol.message.Declaration;
import org.renshe.protocol.message.Declaration.State;
import org.renshe.protocol.message.DeclarationWithdrawn;
import org.renshe.protocol.message.DeclareBenefit;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.WithdrawDeclaration;
import org.renshe.province.medical.filing.policy.FilingPolicy;
import org.renshe.province.registry.InsuredRelation;
import org.renshe.province.registry.RegistryService;

/** Takes what institutions declare for people insured here, and what becomes of it. */
final class DeclarationDesk {
  private static final String AGREED = "1";
  private static final String REFERRAL_CERTIFICATE = "referral-certificate";
  private static final int REASON_MAX = 200;

  private final MemberCode self;
  private final RegistryService registry;
  private final FilingTerms terms;
  private final FilingDesk filings;
  private final FilingDecisions decisions;
  private final PersonalData personalData;

  DeclarationDesk(
      MemberCode self,
      RegistryService registry,
      FilingTerms terms,
      FilingDesk filings,
      FilingDecisions decisions,
      PersonalData personalData) {
    this.self = self;
    this.registry = registry;
    this.terms = terms;
    this.filings = filings;
    this.decisions = decisions;
    this.personalData = personalData;
  }

  BenefitDeclared declare(
      Transaction transaction, MemberCode place, String personId, DeclareBenefit asked) {
    Declaration declaration = asked.declaration();
    InsuranceKind insurance = insurance(transaction, personId, declaration.insurance());
    if (declaration.kind() == Declaration.Kind.CHRONIC_DISEASE && !place.equals(self)) {
      throw FilingProblem.DECLARED_ELSEWHERE.with();
    }
    requireNew(transaction, personId, declaration);
    FilingPolicy policy = terms.of(transaction, personId, insurance);
    DeclarationRow row = new DeclarationRow(filings.newNumber(), declaration.kind(), personId);
    row.insuranceKind = insurance;
    row.code = declaration.code();
    row.declaredBy = asked.declaredBy();
    row.place = place.value();
    row.validFrom = declaration.from();
    row.validTo = declaration.to();
    row.declaredOn = terms.today();
    row.decideBy = terms.due(policy.declarationLimit(declaration.kind()));
    row.detailsSealed = seal(declaration);
    if (declaration.kind() == Declaration.Kind.REFERRAL) {
      refer(transaction, row, declaration, policy);
    }
    transaction.session().persist(row);
    return new BenefitDeclared(
        row.number, row.state, row.state == State.SUBMITTED ? row.decideBy : null);
  }

  /**
   * A referral is the certificate itself. One that leads out of the province is a filing too: an
   * institution here refers with effect at once; one elsewhere only asks.
   */
  private void refer(
      Transaction transaction, DeclarationRow row, Declaration declaration, FilingPolicy policy) {
    String agreed = declaration.detail("hosp_agre_refl_flag");
    if (!agreed.isEmpty() && !AGREED.equals(agreed)) {
      throw FilingProblem.REFERRAL_NOT_AGREED.with();
    }
    boolean fromHere = row.place.equals(self.value());
    boolean leadsOut = !declaration.division().startsWith(self.value().substring(0, 2));
    if (row.validTo == null) {
      row.validTo = row.validFrom.plusMonths(policy.temporaryMonths()).minusDays(1);
    }
    if (leadsOut) {
      filings.apply(
          transaction,
          new Application(
              row.number,
              row.personId,
              row.insuranceKind,
              FilingKind.TEMP_REFERRAL,
              FilingRules.filedPlace(declaration.division()),
              row.validFrom,
              row.validTo,
              FilingChannel.HOSPITAL,
              false,
              Set.of(REFERRAL_CERTIFICATE),
              new ApplicationDetails(
                  declaration.detail("tel"),
                  declaration.detail("addr"),
                  "",
                  declaration.details())));
    }
    if (fromHere || !leadsOut) {
      approve(transaction, row);
    }
  }

  /** A clerk approves, or a referral approves itself. */
  private void approve(Transaction transaction, DeclarationRow row) {
    row.happen(DeclarationLifecycle.Event.APPROVE);
    row.decidedOn = terms.today();
    FilingRow filing = filing(transaction, row);
    if (filing != null && filing.state == FilingState.SUBMITTED) {
      decisions.accept(transaction, row.number);
    }
  }

  void approve(Transaction transaction, String number) {
    approve(transaction, DeclarationStore.find(transaction, number));
  }

  void reject(Transaction transaction, String number, String reason) {
    DeclarationRow row = DeclarationStore.find(transaction, number);
    row.reason = reason(reason);
    row.happen(DeclarationLifecycle.Event.REJECT);
    row.decidedOn = terms.today();
    FilingRow filing = filing(transaction, row);
    if (filing != null && filing.state == FilingState.SUBMITTED) {
      decisions.reject(transaction, number, reason);
    }
  }

  void end(Transaction transaction, String number, String reason) {
    DeclarationRow row = DeclarationStore.find(transaction, number);
    row.reason = reason(reason);
    row.happen(DeclarationLifecycle.Event.END);
    LocalDate lastDay = terms.today().minusDays(1);
    row.validTo = row.validTo == null || row.validTo.isAfter(lastDay) ? lastDay : row.validTo;
    FilingRow filing = filing(transaction, row);
    if (filing != null && filing.state.inForce()) {
      decisions.end(transaction, number, EndReason.CANCELLED, reason);
    }
  }

  /** Takes back what is not audited yet; a referral, until it is used (2502, 2504, 2506). */
  DeclarationWithdrawn withdraw(
      Transaction transaction, MemberCode place, String personId, WithdrawDeclaration asked) {
    DeclarationRow row = DeclarationStore.find(transaction, asked.number());
    boolean hers =
        row.personId.equals(personId)
            && row.kind == asked.kind()
            && row.place.equals(place.value())
            && row.declaredBy.equals(asked.declaredBy());
    if (!hers) {
      throw FilingProblem.DECLARATION_UNKNOWN.with(asked.number());
    }
    if (row.kind != Declaration.Kind.REFERRAL && row.state != State.SUBMITTED) {
      throw FilingProblem.AUDITED_ALREADY.with();
    }
    if (row.used) {
      throw FilingProblem.REFERRAL_USED.with();
    }
    row.happen(DeclarationLifecycle.Event.WITHDRAW);
    row.reason = asked.reason();
    FilingRow filing = filing(transaction, row);
    if (filing != null && (filing.state.inForce() || filing.state == FilingState.SUBMITTED)) {
      decisions.withdraw(transaction, filing);
    }
    return new DeclarationWithdrawn(row.number);
  }

  Declaration open(DeclarationRow row) {
    String json = personalData.open(row.detailsSealed);
    Declaration declared =
        StrictJson.decode(json.getBytes(StandardCharsets.UTF_8), Declaration.class);
    return new Declaration(
        declared.kind(),
        row.insuranceKind,
        declared.code(),
        declared.name(),
        declared.institutionCode(),
        declared.institutionName(),
        declared.division(),
        row.validFrom,
        row.validTo,
        declared.details());
  }

  private String seal(Declaration declaration) {
    return personalData.seal(new String(StrictJson.encode(declaration), StandardCharsets.UTF_8));
  }

  private static FilingRow filing(Transaction transaction, DeclarationRow row) {
    return row.kind == Declaration.Kind.REFERRAL
        ? transaction.session().find(FilingRow.class, row.number)
        : null;
  }

  /** The kind named, or the one she has; it must be in force. */
  private InsuranceKind insurance(Transaction transaction, String personId, InsuranceKind named) {
    return registry.relations(transaction, personId).stream()
        .filter(relation -> named == null || relation.kind() == named)
        .filter(relation -> relation.status() == InsuredRelation.Status.ACTIVE)
        .filter(relation -> relation.coversDay(terms.today()))
        .map(InsuredRelation::kind)
        .findFirst()
        .orElseThrow(FilingProblem.NOT_INSURED::with);
  }

  private static void requireNew(
      Transaction transaction, String personId, Declaration declaration) {
    for (DeclarationRow other :
        DeclarationStore.of(transaction.session(), personId, declaration.kind())) {
      boolean open = other.state == State.SUBMITTED || other.state == State.APPROVED;
      boolean overlaps =
          (other.validTo == null || !other.validTo.isBefore(declaration.from()))
              && (declaration.to() == null || !declaration.to().isBefore(other.validFrom));
      boolean same =
          switch (declaration.kind()) {
            case CHRONIC_DISEASE -> other.code.equals(declaration.code());
            // one institution a place in the order; another order is another choice
            case DESIGNATED_INSTITUTION, REFERRAL, ACCIDENT -> false;
          };
      if (open && overlaps && same) {
        throw FilingProblem.ALREADY_DECLARED.with(other.number);
      }
    }
  }

  private static String reason(String reason) {
    String text = reason == null ? "" : reason.strip();
    if (text.length() < 2 || text.length() > REASON_MAX) {
      throw FilingProblem.REASON_MISSING.with();
    }
    return text;
  }
}
