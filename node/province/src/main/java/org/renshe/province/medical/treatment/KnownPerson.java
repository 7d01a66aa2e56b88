package org.renshe.province.medical.treatment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the insured place said of a person at 1101, sealed; the newest answer replaces the rest. */
@Entity
@Table(name = "treatment_known_person")
class KnownPerson {
  @Id
  @Column(name = "person_index", length = 64)
  private String personIndex;

  @Column(name = "insured_member", length = 6, nullable = false)
  private String insuredMember;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(nullable = false)
  private String sealed;

  @Column(name = "seen_at", nullable = false)
  private Instant seenAt;

  @Column(nullable = false)
  private int visits;

  @Version
  @Column(nullable = false)
  private long version;

  protected KnownPerson() {}

  KnownPerson(String personIndex) {
    this.personIndex = personIndex;
  }

  void seen(String insuredMember, String sealed, Instant at) {
    this.insuredMember = insuredMember;
    this.sealed = sealed;
    this.seenAt = at;
  }

  /** Two visits of one person are opened one after the other, wherever she stands. */
  void visiting() {
    visits++;
  }

  String insuredMember() {
    return insuredMember;
  }

  String sealed() {
    return sealed;
  }

  Instant seenAt() {
    return seenAt;
  }
}
