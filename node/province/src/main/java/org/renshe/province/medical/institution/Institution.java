package org.renshe.province.medical.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.renshe.province.medical.catalogue.CareSetting;
import org.renshe.province.medical.catalogue.LimitLevel;
import org.renshe.province.medical.catalogue.Scheme;

/** A designated institution (定点医药机构) and the certificate it signs with. */
@Entity
@Table(name = "treatment_institution")
class Institution {
  @Id
  @Column(length = 12)
  private String code;

  @Column(length = 200, nullable = false)
  private String name;

  @Column(name = "policy_level", length = 10, nullable = false)
  private String level;

  @Column(length = 6, nullable = false)
  private String division;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(nullable = false)
  private String certificate;

  @Convert(converter = YesNoConverter.class)
  @Column(nullable = false, length = 1)
  private boolean active;

  @Column(name = "credit_code", length = 18)
  private String creditCode;

  @Column(name = "institution_kind", length = 6)
  private String kind;

  @Column(name = "hospital_grade", length = 6)
  private String grade;

  @Version
  @Column(nullable = false)
  private long version;

  protected Institution() {}

  Institution(String code) {
    this.code = code;
  }

  void register(InstitutionDesk.Registration registration) {
    name = registration.name();
    level = registration.level();
    division = registration.division();
    certificate = registration.certificate();
    active = registration.active();
    creditCode = registration.creditCode();
    kind = registration.kind();
    grade = registration.grade();
  }

  InstitutionFacts facts() {
    return new InstitutionFacts(code, name, level, division, kind());
  }

  /** {@code uscc}; null when the registration did not say. */
  String creditCode() {
    return creditCode;
  }

  /** {@code fixmedins_type}; of older registrations as the code's first letter says. */
  String kind() {
    if (kind != null) {
      return kind;
    }
    return code.startsWith("P") ? "2" : "1";
  }

  /** {@code hosp_lv}; null when the registration did not say. */
  String grade() {
    return grade;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  /** Level as benefit policies name it: {@code 1}, {@code 2}, {@code 3}, {@code 3p}, community. */
  String level() {
    return level;
  }

  String division() {
    return division;
  }

  /** What a price depends on. */
  CareSetting setting(Scheme scheme) {
    return new CareSetting(code, division, LimitLevel.ofInstitution(level), scheme);
  }

  /** PEM. */
  String certificate() {
    return certificate;
  }

  boolean isActive() {
    return active;
  }
}
