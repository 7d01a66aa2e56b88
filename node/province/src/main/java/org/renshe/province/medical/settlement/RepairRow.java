package org.renshe.province.medical.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** After a settlement was undone: later ones are to be looked at. One an undoing, done once. */
@Entity
@Table(name = "insured_repair")
class RepairRow {
  /** Where it stands. */
  enum State {
    OPEN,
    DONE
  }

  /** The undone settlement. */
  @Id String id;

  @Column(name = "person_number")
  String personNumber;

  @Column(name = "course_id")
  String courseId;

  /** Place in the course of what was undone; later ones are looked at. */
  @Column(name = "after_event")
  long afterEvent;

  @Enumerated(EnumType.STRING)
  State state = State.OPEN;

  @Column(name = "made_at")
  Instant madeAt;

  @Column(name = "done_at")
  Instant doneAt;

  @Version long version;

  protected RepairRow() {}

  RepairRow(SettlementRow undone, Instant madeAt) {
    this.id = undone.id;
    this.personNumber = undone.personNumber;
    this.courseId = undone.courseId;
    this.afterEvent = undone.event;
    this.madeAt = madeAt;
  }
}
