package org.renshe.province.medical.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.Session;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.medical.policy.Accumulators;

/**
 * Year totals of a person and kind. Every settlement changes it, so its version fences two writers.
 */
@Entity
@Table(name = "insured_accumulator")
class AccumulatorRow {
  @Id String id;

  @Column(name = "person_id")
  String personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "insurance_kind")
  InsuranceKind insuranceKind;

  @Column(name = "year_start")
  LocalDate yearStart;

  long admissions;

  @Column(length = 4000)
  String amounts = "{}";

  long settlements;

  @Version long version;

  protected AccumulatorRow() {}

  AccumulatorRow(String personId, InsuranceKind insuranceKind, LocalDate yearStart) {
    this.id = id(personId, insuranceKind, yearStart);
    this.personId = personId;
    this.insuranceKind = insuranceKind;
    this.yearStart = yearStart;
  }

  static String id(String personId, InsuranceKind kind, LocalDate yearStart) {
    return personId + "/" + kind + "/" + yearStart;
  }

  static AccumulatorRow of(Session session, CourseRow course, LocalDate yearStart) {
    AccumulatorRow row =
        session.find(AccumulatorRow.class, id(course.personId, course.kind, yearStart));
    if (row == null) {
      row = new AccumulatorRow(course.personId, course.kind, yearStart);
      session.persist(row);
    }
    return row;
  }

  Accumulators figures() {
    return Figures.amounts(Math.toIntExact(admissions), amounts);
  }

  void become(Accumulators figures) {
    admissions = figures.admissions();
    amounts = Figures.writeAmounts(figures);
  }
}
