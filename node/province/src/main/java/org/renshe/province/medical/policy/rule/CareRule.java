package org.renshe.province.medical.policy.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.medical.policy.Group;
import org.renshe.province.medical.policy.History;
import org.renshe.province.medical.policy.NationalSeries;
import org.renshe.province.medical.policy.PolicyProblem;
import org.renshe.province.medical.policy.Situation;
import org.renshe.province.medical.policy.pack.Care;
import org.renshe.province.medical.policy.pack.Case;
import org.renshe.province.medical.policy.pack.CutRow;
import org.renshe.province.medical.policy.pack.DiseaseRow;
import org.renshe.province.medical.policy.pack.Level;
import org.renshe.province.medical.policy.pack.PackHead;
import org.renshe.province.medical.policy.pack.PackSwitches.SeveralDiseases;
import org.renshe.province.medical.policy.pack.PackTables;
import org.renshe.province.medical.policy.pack.RuleFund;

/** Finds which kind of care a bill is, and of which disease. */
final class CareRule {
  private final PackHead head;
  private final FilingRule filing;
  private final NationalSeries national;
  private final DiseaseRow[] diseases;
  private final Set<Care> forDiseases = EnumSet.noneOf(Care.class);
  private final boolean twoDiseases;

  CareRule(PackTables tables, NationalSeries national) {
    this.head = tables.head();
    this.filing = new FilingRule(head, tables.cuts());
    this.national = national;
    this.diseases = tables.diseases().toArray(DiseaseRow[]::new);
    tables.ratios().stream()
        .filter(row -> row.fund() == RuleFund.POOL && row.scope().care().isForDisease())
        .forEach(row -> forDiseases.add(row.scope().care()));
    this.twoDiseases =
        tables.ratios().stream().anyMatch(row -> row.fund() == RuleFund.POOL_TWO_DISEASES)
            || tables.ceilings().stream().anyMatch(row -> row.fund() == RuleFund.POOL_TWO_DISEASES);
  }

  Visit visit(Situation situation, Bill bill) {
    Level level = Level.ofInstitution(bill.hospitalLevel());
    if (level == null) {
      throw PolicyProblem.SITUATION_UNKNOWN.with("hospitalLevel", bill.hospitalLevel());
    }
    Set<Group> groups = PersonGroups.of(situation);
    long day = bill.ends().toEpochDay();
    CutRow cut = filing.row(situation.filing(), day);
    Case ordinary = new Case(MedTypes.ordinary(bill), level, groups, situation.age(), day);
    return switch (MedTypes.kind(bill)) {
      case ORDINARY -> new Visit(ordinary, situation.filing(), cut, null);
      case SPECIAL_DRUG -> new Visit(ordinary, situation.filing(), cut, null);
      case DISEASE -> ofDisease(ordinary, situation, cut, bill);
      case TWO_DISEASES -> ofTwoDiseases(ordinary, situation, cut, bill);
    };
  }

  private Visit ofDisease(Case ordinary, Situation situation, CutRow cut, Bill bill) {
    String code = required(bill);
    History.Approval approval = approval(situation, code, bill.ends());
    if (approval == null) {
      throw PolicyProblem.DISEASE_NOT_APPROVED.with(code);
    }
    checkCrossProvince(situation.filing(), code);
    DiseaseRow row = row(code, ordinary);
    Care care = care(approval, row, ordinary, bill);
    Case subject = ordinary.of(care);
    return new Visit(subject, situation.filing(), cut, disease(code, row, situation, subject));
  }

  /** An approval says the care; else the disease's row; else the only one the policy has. */
  private Care care(History.Approval approval, DiseaseRow row, Case ordinary, Bill bill) {
    if (approval.care() != null) {
      Care care = Care.of(approval.care());
      if (care == null || !care.isForDisease()) {
        throw PolicyProblem.SITUATION_UNKNOWN.with("diseases.care", approval.care());
      }
      return care;
    }
    if (row != null) {
      return row.care();
    }
    if (forDiseases.size() == 1) {
      return forDiseases.iterator().next();
    }
    throw PolicyProblem.NO_RULE.with(
        head.name(),
        "diseases",
        ordinary.describe() + ", med_type " + bill.medType() + ", " + bill.signs().diseaseCode());
  }

  private Visit.Disease disease(String code, DiseaseRow row, Situation situation, Case subject) {
    if (row == null) {
      return new Visit.Disease(Accumulators.diseaseKey(code), 0, null, List.of(), null);
    }
    String key = Accumulators.diseaseKey(row.code());
    if (row.limit() == null) {
      return new Visit.Disease(key, 0, null, List.of(), null);
    }
    SeveralDiseases several = head.switches().severalDiseases();
    if (several == SeveralDiseases.SEPARATE) {
      return new Visit.Disease(key, row.line(), row.limit(), List.of(key), null);
    }
    return combined(key, several, situation, subject);
  }

  /** All approved diseases with a limit share one: the highest of theirs, or their sum. */
  private Visit.Disease combined(
      String key, SeveralDiseases several, Situation situation, Case subject) {
    List<String> keys = new ArrayList<>();
    Money limit = Money.ZERO;
    int line = 0;
    for (History.Approval approval : situation.history().diseases()) {
      DiseaseRow row =
          approval.covers(approval.code(), LocalDate.ofEpochDay(subject.day()))
              ? row(approval.code(), subject)
              : null;
      if (row == null
          || row.limit() == null
          || keys.contains(Accumulators.diseaseKey(row.code()))) {
        continue;
      }
      keys.add(Accumulators.diseaseKey(row.code()));
      boolean higher = row.limit().compareTo(limit) > 0;
      line = higher || line == 0 ? row.line() : line;
      limit = several == SeveralDiseases.SUM ? limit.plus(row.limit()) : limit.max(row.limit());
    }
    return new Visit.Disease(key, line, limit, keys, null);
  }

  private Visit ofTwoDiseases(Case ordinary, Situation situation, CutRow cut, Bill bill) {
    String code = required(bill);
    if (!twoDiseases) {
      throw PolicyProblem.NO_RULE.with(
          head.name(), RuleFund.POOL_TWO_DISEASES.code(), ordinary.describe());
    }
    NationalSeries.Disease disease = national.disease(code);
    if (disease == null || disease.group() == null) {
      throw PolicyProblem.SITUATION_UNKNOWN.with("diseaseCode", code);
    }
    Set<Group> groups = EnumSet.copyOf(ordinary.groups());
    if (!groups.contains(disease.group())) {
      if (approval(situation, code, bill.ends()) == null) {
        throw PolicyProblem.DISEASE_NOT_APPROVED.with(code);
      }
      groups.add(disease.group());
    }
    checkCrossProvince(situation.filing(), code);
    Case subject =
        new Case(Care.TWO_DISEASES, ordinary.level(), groups, ordinary.age(), ordinary.day());
    String key = Accumulators.diseaseKey(disease.code());
    return new Visit(
        subject,
        situation.filing(),
        cut,
        new Visit.Disease(key, 0, null, List.of(key), disease.group()));
  }

  private static String required(Bill bill) {
    String code = bill.signs().diseaseCode();
    if (code == null || code.length() < 4) {
      throw PolicyProblem.SITUATION_UNKNOWN.with("diseaseCode", code);
    }
    return code;
  }

  private static History.Approval approval(Situation situation, String code, LocalDate day) {
    for (History.Approval approval : situation.history().diseases()) {
      if (approval.covers(code, day)) {
        return approval;
      }
    }
    return null;
  }

  /** Away from home only the nation's list is settled directly. */
  private void checkCrossProvince(FilingEffect effect, String code) {
    boolean away =
        switch (effect) {
          case LOCAL, LONG_TERM_BACK_HOME -> false;
          case LONG_TERM, REFERRAL_OR_EMERGENCY, TEMPORARY_OTHER, UNFILED -> true;
        };
    if (away && national.disease(code) == null) {
      throw PolicyProblem.DISEASE_NOT_CROSS_PROVINCE.with(code);
    }
  }

  private DiseaseRow row(String code, Case bill) {
    DiseaseRow best = null;
    for (DiseaseRow row : diseases) {
      if (row.covers(code, bill) && (best == null || row.score(code) > best.score(code))) {
        best = row;
      }
    }
    return best;
  }
}
