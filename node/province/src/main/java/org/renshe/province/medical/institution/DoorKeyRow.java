package org.renshe.province.medical.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A secret shared with an institution, sealed. */
@Entity
@Table(name = "institution_door_key")
class DoorKeyRow {
  @Id
  @Column(length = 120)
  String id;

  @Column(name = "institution_code", length = 12, nullable = false)
  String institution;

  @Column(name = "secret_sealed", length = 1000, nullable = false)
  String secretSealed;

  protected DoorKeyRow() {}

  DoorKeyRow(String id) {
    this.id = id;
  }
}
