package org.renshe.province.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "registry_employer")
class EmployerRow {
  @Id String id;

  @Column(name = "credit_code")
  String creditCode;

  @Column(name = "employer_name")
  String employerName;

  String division;

  protected EmployerRow() {}

  EmployerRow(String id, String creditCode) {
    this.id = id;
    this.creditCode = creditCode;
  }
}
