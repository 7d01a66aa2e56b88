package org.renshe.hub.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** One check of a day; a day may be checked again and again. */
@Entity
@Table(name = "hub_day_check")
class CheckRow {
  @Id
  @Column(length = 20)
  String id;

  @Column(name = "check_day", nullable = false)
  LocalDate day;

  @Column(name = "check_number", nullable = false)
  int number;

  @Enumerated(EnumType.STRING)
  @Column(name = "check_state", length = 12, nullable = false)
  CheckState state = CheckState.COLLECTING;

  @Column(name = "started_at", nullable = false)
  Instant startedAt;

  /** When it goes on without those that have not answered. */
  @Column(name = "patient_until", nullable = false)
  Instant patientUntil;

  @Column(name = "finished_at")
  Instant finishedAt;

  @Column(name = "started_by", length = 160, nullable = false)
  String startedBy;

  @Version long version;

  protected CheckRow() {}

  CheckRow(LocalDate day, int number, Instant startedAt, Instant patientUntil, String startedBy) {
    this.id = day + "/" + number;
    this.day = day;
    this.number = number;
    this.startedAt = startedAt;
    this.patientUntil = patientUntil;
    this.startedBy = startedBy;
  }
}
