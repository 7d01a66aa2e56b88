package org.renshe.province.medical.treatment;

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

  @Version
  @Column(nullable = false)
  private long version;

  protected Institution() {}

  Institution(String code) {
    this.code = code;
  }

  void register(String name, String level, String division, String certificate, boolean active) {
    this.name = name;
    this.level = level;
    this.division = division;
    this.certificate = certificate;
    this.active = active;
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
