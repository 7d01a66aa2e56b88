package org.renshe.province.medical.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A department (科室) of an institution, as 5101 prints it, sealed: it names a person. */
@Entity
@Table(name = "institution_department")
class Department {
  @Id
  @Column(length = 40)
  String id;

  @Column(name = "institution_code", length = 12, nullable = false)
  String institution;

  @Column(name = "department_code", length = 20, nullable = false)
  String code;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(nullable = false)
  String sealed;

  protected Department() {}

  Department(String institution, String code) {
    this.id = institution + "/" + code;
    this.institution = institution;
    this.code = code;
  }
}
