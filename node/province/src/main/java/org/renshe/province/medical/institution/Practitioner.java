package org.renshe.province.medical.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A doctor, nurse, pharmacist or technician (医执人员), as 5102 prints one, sealed. */
@Entity
@Table(name = "institution_practitioner")
class Practitioner {
  @Id
  @Column(length = 40)
  String id;

  @Column(name = "institution_code", length = 12, nullable = false)
  String institution;

  @Column(name = "practitioner_code", length = 20, nullable = false)
  String code;

  @Column(name = "practitioner_kind", length = 6, nullable = false)
  String kind;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(nullable = false)
  String sealed;

  protected Practitioner() {}

  Practitioner(String institution, String code) {
    this.id = institution + "/" + code;
    this.institution = institution;
    this.code = code;
  }
}
