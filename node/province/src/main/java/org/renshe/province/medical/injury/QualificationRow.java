package org.renshe.province.medical.injury;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

@Entity
@Table(name = "injury_qualification")
class QualificationRow {
  @Id
  @Column(name = "decision_number")
  String number;

  @Column(name = "person_id")
  String personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "qualification_kind")
  Qualification.Kind kind;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_to")
  LocalDate validTo;

  @Version long version;

  protected QualificationRow() {}

  QualificationRow(String number, String personId) {
    this.number = number;
    this.personId = personId;
  }

  Qualification view() {
    return new Qualification(number, kind, validFrom, validTo);
  }
}
