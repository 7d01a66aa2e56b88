package org.renshe.province.medical.filing.policy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.renshe.chassis.deadline.TimeLimit;
import org.renshe.protocol.message.Declaration;
import org.renshe.protocol.message.FilingKind;

/** The rules of filing that hold in one division on one day. Immutable. */
public final class FilingPolicy {
  private final Map<FilingRule, FilingPolicies.Row> rows;

  FilingPolicy(Map<FilingRule, FilingPolicies.Row> rows) {
    this.rows = new EnumMap<>(rows);
  }

  /** Months a temporary filing holds when it names no end. */
  public int temporaryMonths() {
    return number(FilingRule.TEMPORARY_MONTHS);
  }

  /** Months before a long-term filing may be changed or ended, 0 to 6. */
  public int switchWaitMonths() {
    return number(FilingRule.SWITCH_WAIT_MONTHS);
  }

  /** How long a decision may take. */
  public TimeLimit decisionLimit() {
    return TimeLimit.workingDays(
        number(FilingRule.DECISION_WORKING_DAYS), source(FilingRule.DECISION_WORKING_DAYS));
  }

  /** By when promised evidence must be handed in. */
  public TimeLimit evidenceLimit() {
    return TimeLimit.calendarDays(
        number(FilingRule.EVIDENCE_DAYS), source(FilingRule.EVIDENCE_DAYS));
  }

  /** Whether evidence of that kind may be promised instead (承诺制). */
  public boolean mayPromise(FilingKind kind) {
    return kinds(FilingRule.PROMISE_KINDS).contains(kind);
  }

  /** Whether a filing of that kind takes effect at once when the person makes it herself. */
  public boolean takesEffectAtOnce(FilingKind kind) {
    return kinds(FilingRule.AT_ONCE_KINDS).contains(kind);
  }

  /** Whether an unfiled temporary absence is refused. */
  public boolean temporaryOtherRequired() {
    return Boolean.parseBoolean(value(FilingRule.REQUIRED_TEMP_OTHER));
  }

  /** How long the decision on a declaration may take; a referral is not audited. */
  public TimeLimit declarationLimit(Declaration.Kind kind) {
    FilingRule rule =
        switch (kind) {
          case CHRONIC_DISEASE -> FilingRule.CHRONIC_WORKING_DAYS;
          case DESIGNATED_INSTITUTION -> FilingRule.DESIGNATED_WORKING_DAYS;
          case ACCIDENT -> FilingRule.ACCIDENT_WORKING_DAYS;
          case REFERRAL -> FilingRule.DECISION_WORKING_DAYS;
        };
    return TimeLimit.workingDays(number(rule), source(rule));
  }

  /** Document and clause of the row that holds. */
  public String source(FilingRule rule) {
    return rows.get(rule).source();
  }

  private String value(FilingRule rule) {
    return rows.get(rule).value();
  }

  private int number(FilingRule rule) {
    return Integer.parseInt(value(rule));
  }

  private Set<FilingKind> kinds(FilingRule rule) {
    return FilingRule.kinds(value(rule));
  }
}
