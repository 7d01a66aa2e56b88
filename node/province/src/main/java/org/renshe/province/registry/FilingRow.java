package org.renshe.province.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.InsuranceKind;

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

  @Version long version;

  protected FilingRow() {}

  FilingRow(String filingNumber, String personId) {
    this.filingNumber = filingNumber;
    this.personId = personId;
    this.state = FilingState.DRAFT;
  }

  void happen(FilingLifecycle.Event event) {
    state = FilingLifecycle.move(state, event);
  }

  Filing view() {
    return new Filing(filingNumber, filingKind, division, validFrom, validTo, state);
  }
}
