package org.renshe.province.medical.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.FilingNotice;
import org.renshe.protocol.message.InsuranceKind;

/** A filing as stored. */
@Entity
@Table(name = "registry_filing")
class FilingRow {
  @Id
  @Column(name = "filing_number")
  String filingNumber;

  @Column(name = "person_id")
  String personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "insurance_kind")
  InsuranceKind insuranceKind;

  @Enumerated(EnumType.STRING)
  @Column(name = "filing_kind")
  FilingKind filingKind;

  String division;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_to")
  LocalDate validTo;

  @Column(name = "filed_on")
  LocalDate filedOn;

  @Enumerated(EnumType.STRING)
  FilingState state;

  @Enumerated(EnumType.STRING)
  FilingChannel channel = FilingChannel.LOADED;

  @Column(name = "decide_by")
  LocalDate decideBy;

  @Column(name = "decided_on")
  LocalDate decidedOn;

  /** Last day for promised evidence; null when none is owed. */
  @Column(name = "evidence_due")
  LocalDate evidenceDue;

  /** Why it was rejected or ended, in the clerk's words; no personal data. */
  String reason;

  @Enumerated(EnumType.STRING)
  @Column(name = "end_reason")
  EndReason endReason;

  @Column(name = "ended_on")
  LocalDate endedOn;

  /** Clerk who has taken the case, as she calls herself. */
  @Column(name = "handled_by")
  String handledBy;

  /** {@link ApplicationDetails} as JSON, sealed; null when nothing more is known. */
  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "details_sealed")
  String detailsSealed;

  @Convert(converter = YesNoConverter.class)
  boolean used;

  /** What the treatment place is told of rises by one with each change. */
  long revision;

  @Version long version;

  protected FilingRow() {}

  FilingRow(String filingNumber, String personId) {
    this.filingNumber = filingNumber;
    this.personId = personId;
    this.state = FilingState.DRAFT;
  }

  void happen(FilingLifecycle.Event event) {
    state = FilingLifecycle.move(state, event);
    revision++;
  }

  Filing view() {
    return new Filing(filingNumber, filingKind, division, validFrom, validTo, state);
  }

  FilingNotice notice() {
    FilingNotice.Standing standing =
        switch (state) {
          case ACTIVE -> FilingNotice.Standing.IN_FORCE;
          case ACTIVE_PROMISED -> FilingNotice.Standing.PROMISED;
          case DRAFT, SUBMITTED, REJECTED, ENDED -> FilingNotice.Standing.ENDED;
        };
    return new FilingNotice(
        filingNumber, revision, filingKind, insuranceKind, division, validFrom, validTo, standing);
  }
}
