package org.renshe.province.medical.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.Session;
import org.renshe.protocol.message.InsuranceKind;

/**
 * What happened to a person under an insurance kind, in order: settlements, undoings, adjustments.
 * Everything that changes her figures takes the next number, so its version fences two writers.
 */
@Entity
@Table(name = "insured_course")
class CourseRow {
  @Id String id;

  @Column(name = "person_id")
  String personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "insurance_kind")
  InsuranceKind kind;

  long events;

  @Version long version;

  protected CourseRow() {}

  private CourseRow(String personId, InsuranceKind kind) {
    this.id = personId + "/" + kind;
    this.personId = personId;
    this.kind = kind;
  }

  static CourseRow of(Session session, String personId, InsuranceKind kind) {
    CourseRow row = session.find(CourseRow.class, personId + "/" + kind);
    if (row == null) {
      row = new CourseRow(personId, kind);
      session.persist(row);
    }
    return row;
  }

  long next() {
    return ++events;
  }
}
