package org.renshe.province.medical.care;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A citizen lets an institution see her reports of other institutions for a while. */
@Entity
@Table(name = "care_consent")
class Consent {
  @Id
  @Column(length = 36)
  private String id;

  @Column(name = "person_index", length = 64, nullable = false)
  private String personIndex;

  @Column(name = "institution_code", length = 12, nullable = false)
  private String institution;

  @Column(name = "given_at", nullable = false)
  private Instant givenAt;

  @Column(name = "ends_at", nullable = false)
  private Instant endsAt;

  @Version
  @Column(nullable = false)
  private long version;

  protected Consent() {}

  Consent(String id, String personIndex, String institution, Instant givenAt, Instant endsAt) {
    this.id = id;
    this.personIndex = personIndex;
    this.institution = institution;
    this.givenAt = givenAt;
    this.endsAt = endsAt;
  }

  /** Taken back: it ends now. */
  void endAt(Instant now) {
    if (now.isBefore(endsAt)) {
      endsAt = now;
    }
  }

  String id() {
    return id;
  }

  String personIndex() {
    return personIndex;
  }

  String institution() {
    return institution;
  }

  Instant givenAt() {
    return givenAt;
  }

  Instant endsAt() {
    return endsAt;
  }
}
