package org.renshe.protocol.message;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.renshe.protocol.json.MayBeNull;

/**
 * A benefit declared for a person by an institution (待遇申报, {@code trt_dcla}): what 2501, 2503, 2505
 * and 2507 of the national interface carry.
 *
 * @param kind which of the four
 * @param insurance null where the institution did not name one
 * @param code {@code refl_type}, disease code or {@code biz_appy_type}; empty for an accident
 * @param name name of the disease; empty for the others
 * @param institutionCode referred to, identified by, or chosen; may be empty for an accident
 * @param institutionName its name; may be empty for an accident
 * @param division six-digit division of that institution; may be empty where the interface has none
 * @param from first day, inclusive
 * @param to last day, inclusive; null without end
 * @param details further fields of the interface by their names; personal; at most 60
 */
public record Declaration(
    Kind kind,
    @MayBeNull InsuranceKind insurance,
    String code,
    String name,
    String institutionCode,
    String institutionName,
    String division,
    LocalDate from,
    @MayBeNull LocalDate to,
    Map<String, String> details) {

  public Declaration {
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  /** What is declared. */
  public enum Kind {
    /** Referral to another institution (转院备案, 2501). */
    REFERRAL,
    /** Chronic or special disease treated as an outpatient (门诊慢特病备案, 2503). */
    CHRONIC_DISEASE,
    /** Choice of a designated institution (人员定点备案, 2505). */
    DESIGNATED_INSTITUTION,
    /** Accidental injury (意外伤害备案, 2507). */
    ACCIDENT
  }

  /** Where a declaration stands. */
  public enum State {
    /** The insured place has not audited it yet. */
    SUBMITTED,
    APPROVED,
    REJECTED,
    /** Taken back by the institution before it was audited or used. */
    WITHDRAWN,
    /** Approved once; holds no more. */
    ENDED
  }

  /** A field of the interface beyond the typed ones; empty if not given. */
  public String detail(String field) {
    return details.getOrDefault(field, "");
  }

  @Override
  public String toString() {
    return "Declaration[" + kind + " " + code + "]";
  }
}
