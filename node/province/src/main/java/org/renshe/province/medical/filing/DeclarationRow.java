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
import org.renshe.protocol.message.Declaration;
import org.renshe.protocol.message.InsuranceKind;

/** What an institution declared for a person insured here (待遇申报). */
@Entity
@Table(name = "filing_declaration")
class DeclarationRow {
  /** {@code trt_dcla_detl_sn}; a referral that makes a filing has the filing's number. */
  @Id
  @Column(name = "declaration_number")
  String number;

  @Enumerated(EnumType.STRING)
  Declaration.Kind kind;

  @Column(name = "person_id")
  String personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "insurance_kind")
  InsuranceKind insuranceKind;

  /** Referral type, disease or kind of application; empty for an accident. */
  @Column(name = "declared_code")
  String code;

  /** Institution that declared, and its province. */
  @Column(name = "declared_by")
  String declaredBy;

  @Column(name = "declared_at_place")
  String place;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_to")
  LocalDate validTo;

  @Enumerated(EnumType.STRING)
  Declaration.State state;

  @Column(name = "declared_on")
  LocalDate declaredOn;

  @Column(name = "decide_by")
  LocalDate decideBy;

  @Column(name = "decided_on")
  LocalDate decidedOn;

  String reason;

  @Column(name = "handled_by")
  String handledBy;

  /** The {@link Declaration} as JSON, sealed. */
  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "details_sealed")
  String detailsSealed;

  /** Whether a settlement has relied on it. */
  @Convert(converter = YesNoConverter.class)
  boolean used;

  @Version long version;

  protected DeclarationRow() {}

  DeclarationRow(String number, Declaration.Kind kind, String personId) {
    this.number = number;
    this.kind = kind;
    this.personId = personId;
    this.state = Declaration.State.SUBMITTED;
  }

  void happen(DeclarationLifecycle.Event event) {
    state = DeclarationLifecycle.move(state, event);
  }

  boolean holdsOn(LocalDate day) {
    return state == Declaration.State.APPROVED
        && !day.isBefore(validFrom)
        && (validTo == null || !day.isAfter(validTo));
  }
}
