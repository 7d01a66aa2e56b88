package org.renshe.protocol.message;

import java.time.LocalDate;
import java.util.List;
import org.renshe.protocol.json.MayBeNull;
import org.renshe.protocol.json.Since;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.Masked;

/**
 * The person (人员基本信息) as the insured place knows her.
 *
 * @param personNumber {@code psn_no}, given by the insured place, opaque
 * @param certificateType {@code psn_cert_type}
 * @param certificateNumber personal
 * @param name personal
 * @param sex GB/T 2261.1: 0, 1, 2 or 9
 * @param ethnicGroup GB 3304 code, may be empty
 * @param birthDate as registered
 * @param insurances one row an insurance kind
 * @param filings filings (备案) that reach the asking place on the asked day
 * @param identities identities that a benefit depends on ({@code idetinfo}); since version 2
 */
public record PersonFound(
    String personNumber,
    String certificateType,
    String certificateNumber,
    String name,
    String sex,
    String ethnicGroup,
    LocalDate birthDate,
    List<Insurance> insurances,
    List<Filing> filings,
    @Since(version = 2, otherwise = "[]") List<Identity> identities)
    implements Answer {

  public PersonFound {
    insurances = List.copyOf(insurances);
    filings = List.copyOf(filings);
    identities = List.copyOf(identities);
  }

  /** A person without identities. */
  public PersonFound(
      String personNumber,
      String certificateType,
      String certificateNumber,
      String name,
      String sex,
      String ethnicGroup,
      LocalDate birthDate,
      List<Insurance> insurances,
      List<Filing> filings) {
    this(
        personNumber,
        certificateType,
        certificateNumber,
        name,
        sex,
        ethnicGroup,
        birthDate,
        insurances,
        filings,
        List.of());
  }

  /**
   * An identity (人员身份), such as a recipient of minimum living allowance.
   *
   * @param type {@code psn_idet_type}
   * @param from first day known, inclusive
   * @param to last day, inclusive; null without end
   */
  public record Identity(String type, LocalDate from, @MayBeNull LocalDate to) {}

  /**
   * An insured relation (参保关系).
   *
   * @param kind insurance kind
   * @param personType {@code psn_type}: 11 employed, 12 retired, 15 resident adult …
   * @param status {@code psn_insu_stas}: 0 not insured, 1 active, 2 suspended, 3 invalid, 4 ended
   * @param since first day insured
   * @param division insured division ({@code insuplc_admdvs})
   * @param employerName may be empty
   * @param civilServant whether a civil-servant supplement belongs to it
   * @param accountBalance balance of the personal account
   */
  public record Insurance(
      InsuranceKind kind,
      String personType,
      String status,
      LocalDate since,
      String division,
      String employerName,
      boolean civilServant,
      Money accountBalance) {}

  /**
   * A filing (备案).
   *
   * @param kind why
   * @param division place gone to
   * @param from first day, inclusive
   * @param to last day, inclusive; null without end
   */
  public record Filing(FilingKind kind, String division, LocalDate from, @MayBeNull LocalDate to) {}

  @Override
  public MessageType type() {
    return MessageType.PERSON_FOUND;
  }

  @Override
  public String toString() {
    return "PersonFound[" + Masked.number(personNumber) + " " + Masked.name(name) + "]";
  }
}
