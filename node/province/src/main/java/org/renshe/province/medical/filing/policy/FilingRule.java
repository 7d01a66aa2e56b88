package org.renshe.province.medical.filing.policy;

import java.util.EnumSet;
import java.util.Set;
import org.renshe.protocol.message.FilingKind;

/** A rule that an insured place may set, and which values it takes. */
public enum FilingRule {
  /** Months a temporary filing holds when it names no end. */
  TEMPORARY_MONTHS("temporaryMonths", 1, 60),
  /** Months before a long-term filing may be changed or ended (N22 part 2(3)). */
  SWITCH_WAIT_MONTHS("switchWaitMonths", 0, 6),
  /** Working days a decision may take. */
  DECISION_WORKING_DAYS("decisionWorkingDays", 0, 60),
  /** Days in which promised evidence must be handed in. */
  EVIDENCE_DAYS("evidenceDays", 1, 730),
  /** Kinds that may be filed on a promise (承诺制). */
  PROMISE_KINDS("promiseKinds", Shape.KINDS),
  /** Kinds that take effect at once when the person files herself (自助备案). */
  AT_ONCE_KINDS("atOnceKinds", Shape.KINDS),
  /** Whether an unfiled temporary absence is refused (免备案 when false). */
  REQUIRED_TEMP_OTHER("filingRequired.TEMP_OTHER", Shape.FLAG),
  /** Working days in which a chronic disease is approved or not. */
  CHRONIC_WORKING_DAYS("declarationWorkingDays.CHRONIC_DISEASE", 0, 250),
  /** Working days in which the choice of an institution is approved or not. */
  DESIGNATED_WORKING_DAYS("declarationWorkingDays.DESIGNATED_INSTITUTION", 0, 250),
  /** Working days in which an accident is looked into. */
  ACCIDENT_WORKING_DAYS("declarationWorkingDays.ACCIDENT", 0, 250);

  /** How a value reads. */
  private enum Shape {
    NUMBER,
    FLAG,
    /** Names of {@link FilingKind}, a space between; may be empty. */
    KINDS
  }

  private final String word;
  private final Shape shape;
  private final int min;
  private final int max;

  FilingRule(String word, Shape shape) {
    this(word, shape, 0, 0);
  }

  FilingRule(String word, int min, int max) {
    this(word, Shape.NUMBER, min, max);
  }

  FilingRule(String word, Shape shape, int min, int max) {
    this.word = word;
    this.shape = shape;
    this.min = min;
    this.max = max;
  }

  /** Its name in the table. */
  public String word() {
    return word;
  }

  boolean accepts(String value) {
    return switch (shape) {
      case NUMBER ->
          value.matches("\\d{1,4}")
              && Integer.parseInt(value) >= min
              && Integer.parseInt(value) <= max;
      case FLAG -> value.equals("true") || value.equals("false");
      case KINDS -> {
        try {
          yield kinds(value) != null;
        } catch (IllegalArgumentException unknown) {
          yield false;
        }
      }
    };
  }

  /**
   * @throws IllegalArgumentException for a name that is no kind's
   */
  static Set<FilingKind> kinds(String value) {
    Set<FilingKind> kinds = EnumSet.noneOf(FilingKind.class);
    for (String name : value.split(" ", -1)) {
      if (!name.isEmpty()) {
        kinds.add(FilingKind.valueOf(name));
      }
    }
    return kinds;
  }

  /** Null when there is none of that name. */
  static FilingRule named(String word) {
    for (FilingRule rule : values()) {
      if (rule.word.equals(word)) {
        return rule;
      }
    }
    return null;
  }
}
