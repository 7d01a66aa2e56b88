package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.medical.filing.Filing;
import org.renshe.province.medical.filing.FilingRules;
import org.renshe.province.medical.filing.FilingRules.Coverage;
import org.renshe.province.medical.filing.FilingRules.Reach;
import org.renshe.province.medical.filing.FilingState;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.registry.InsuredRelation;

/** Pure rules: is this person insured for this bill, and what does her filing do to it? */
final class Entitlement {
  /** Groups of the benefit policy by {@code psn_type}, where the register names none. */
  private static final Map<String, String> GROUP_BY_PERSON_TYPE =
      Map.of(
          "11", "working",
          "12", "retired",
          "13", "retired",
          "14", "student_child",
          "15", "adult",
          "16", "elder_60",
          "17", "adult");

  private Entitlement() {}

  /** The relation of that kind on that day, in force. */
  static InsuredRelation relation(
      List<InsuredRelation> relations, InsuranceKind kind, LocalDate day) {
    InsuredRelation relation =
        relations.stream()
            .filter(candidate -> candidate.kind() == kind && candidate.coversDay(day))
            .findFirst()
            .orElseThrow(() -> SettlementProblem.NOT_INSURED_ON_DATE.with(kind.code(), day));
    return switch (relation.status()) {
      case ACTIVE -> relation;
      case SUSPENDED -> throw SettlementProblem.SUSPENDED_ARREARS.with();
      case NOT_INSURED, INVALID, ENDED ->
          throw SettlementProblem.NOT_INSURED_ON_DATE.with(kind.code(), day);
    };
  }

  static Set<String> groups(InsuredRelation relation) {
    if (!relation.groups().isEmpty()) {
      return relation.groups();
    }
    String national =
        relation.personType().substring(0, Math.min(2, relation.personType().length()));
    String group = GROUP_BY_PERSON_TYPE.get(national);
    return group == null ? Set.of() : Set.of(group);
  }

  /**
   * The effect of the best filing: of those that cover the stay, and the emergency sign, the one
   * with the smallest cut (choice); a policy cuts no more for an earlier kind than for a later one.
   *
   * @param atHome whether the person is treated in her own province
   * @param required whether an unfiled temporary absence is refused (N22 part 2(3); some places
   *     waive it)
   */
  static FilingEffect effect(
      List<Filing> filings, Bill bill, LocalDate settlementDay, boolean atHome, boolean required) {
    if (atHome) {
      return atHome(filings, settlementDay);
    }
    Coverage coverage =
        FilingRules.coverage(filings, bill.treatmentDivision(), bill.begins(), settlementDay);
    if (coverage.kinds().stream().anyMatch(FilingRules::isLong)) {
      return FilingEffect.LONG_TERM;
    }
    if (bill.emergency()
        || coverage.kinds().contains(FilingKind.TEMP_REFERRAL)
        || coverage.kinds().contains(FilingKind.TEMP_EMERGENCY)) {
      return FilingEffect.REFERRAL_OR_EMERGENCY;
    }
    if (coverage.reach() == Reach.COVERED) {
      return FilingEffect.TEMPORARY_OTHER;
    }
    if (!required) {
      return FilingEffect.UNFILED;
    }
    throw switch (coverage.reach()) {
      case EXPIRED -> SettlementProblem.FILING_EXPIRED.with();
      case OTHER_PLACE -> SettlementProblem.FILING_OTHER_PLACE.with();
      case NOT_FILED, COVERED -> SettlementProblem.NOT_FILED.with();
    };
  }

  /** A long-term filer keeps benefits at home once her evidence is in (N22 part 2(5)). */
  private static FilingEffect atHome(List<Filing> filings, LocalDate day) {
    List<Filing> longTerm =
        filings.stream()
            .filter(filing -> FilingRules.isLong(filing.kind()))
            .filter(filing -> filing.state().inForce() && filing.validOn(day))
            .toList();
    if (longTerm.stream().anyMatch(filing -> filing.state() == FilingState.ACTIVE_PROMISED)) {
      throw SettlementProblem.PROMISE_EVIDENCE_MISSING.with();
    }
    return longTerm.isEmpty() ? FilingEffect.LOCAL : FilingEffect.LONG_TERM_BACK_HOME;
  }
}
