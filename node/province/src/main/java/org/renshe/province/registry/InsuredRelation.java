package org.renshe.province.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;

/**
 * An insured relation (参保关系) with its personal account.
 *
 * @param id internal key
 * @param kind insurance kind
 * @param personType {@code psn_type}: 11 employed, 12 retired, 15 resident adult …
 * @param groups groups of the benefit policy, such as {@code working}, most specific first
 * @param status where it stands
 * @param since first day insured
 * @param until last day insured; null while it goes on
 * @param division insured division ({@code insuplc_admdvs})
 * @param employerName empty without employer
 * @param civilServant whether a civil-servant supplement belongs to it
 * @param accountBalance what the personal account may spend; what is frozen for relatives is not in
 *     it
 */
public record InsuredRelation(
    String id,
    InsuranceKind kind,
    String personType,
    Set<String> groups,
    Status status,
    LocalDate since,
    LocalDate until,
    String division,
    String employerName,
    boolean civilServant,
    Money accountBalance) {
  public InsuredRelation {
    groups = Collections.unmodifiableSet(new LinkedHashSet<>(groups));
  }

  /** {@code psn_insu_stas}. */
  public enum Status {
    NOT_INSURED("0"),
    ACTIVE("1"),
    /** Suspended, for arrears or otherwise (暂停). */
    SUSPENDED("2"),
    INVALID("3"),
    ENDED("4");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** Whether that day lies within the relation, whatever its status. */
  public boolean coversDay(LocalDate day) {
    return !day.isBefore(since) && (until == null || !day.isAfter(until));
  }
}
