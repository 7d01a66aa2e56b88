package org.renshe.province.medical.treatment;

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
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.medical.institution.InstitutionFacts;

/** A visit or a stay (就诊, {@code mdtrt_id}). Its version serialises whoever changes its rows. */
@Entity
@Table(name = "treatment_visit")
class Visit {
  @Id
  @Column(length = 30)
  private String id;

  @Column(name = "institution_code", length = 12, nullable = false)
  private String institution;

  @Enumerated(EnumType.STRING)
  @Column(length = 10, nullable = false)
  private CareKind care;

  @Enumerated(EnumType.STRING)
  @Column(name = "visit_state", length = 12, nullable = false)
  private VisitState state = VisitState.OPEN;

  @Column(name = "person_index", length = 64, nullable = false)
  private String personIndex;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "person_sealed", nullable = false)
  private String personSealed;

  @Column(name = "insured_member", length = 6, nullable = false)
  private String insuredMember;

  @Enumerated(EnumType.STRING)
  @Column(name = "insurance_kind", length = 10, nullable = false)
  private InsuranceKind insuranceKind;

  @Column(name = "visit_number", length = 30, nullable = false)
  private String number;

  @Column(name = "med_type", length = 6)
  private String medType;

  @Column(name = "disease_code", length = 30)
  private String diseaseCode;

  @Convert(converter = YesNoConverter.class)
  @Column(nullable = false, length = 1)
  private boolean emergency;

  @Convert(converter = YesNoConverter.class)
  @Column(nullable = false, length = 1)
  private boolean trauma;

  @Convert(converter = YesNoConverter.class)
  @Column(name = "third_party", nullable = false, length = 1)
  private boolean thirdParty;

  @Convert(converter = YesNoConverter.class)
  @Column(nullable = false, length = 1)
  private boolean diagnosed;

  @Column(name = "referred_from", length = 30)
  private String referredFrom;

  @Column(name = "begins_on", nullable = false)
  private LocalDate begins;

  @Column(name = "ends_on")
  private LocalDate ends;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "details_sealed")
  private String detailsSealed;

  @Column(nullable = false)
  private int changes;

  @Version
  @Column(nullable = false)
  private long version;

  protected Visit() {}

  Visit(
      String id,
      InstitutionFacts institution,
      CareKind care,
      VisitPerson person,
      LocalDate begins) {
    this.id = id;
    this.institution = institution.code();
    this.care = care;
    this.personIndex = person.index();
    this.personSealed = person.sealed();
    this.insuredMember = person.insuredMember().value();
    this.insuranceKind = person.insuranceKind();
    this.begins = begins;
    this.number = person.visitNumber();
  }

  /** Every change of the visit's rows or settlements goes through here first. */
  void touch() {
    changes++;
  }

  void moveTo(VisitState next) {
    state = state.next(next);
  }

  /** One visit has one kind of care. */
  void describe(String kind, String disease, CrossProvinceKeys keys) {
    if (kind != null && medType != null && !medType.equals(kind)) {
      throw TreatmentProblem.MED_TYPE_CHANGED.with(medType);
    }
    if (kind != null) {
      medType = kind;
    }
    if (disease != null) {
      diseaseCode = disease;
    }
    emergency = emergency || keys.emergency();
    trauma = trauma || keys.trauma();
    thirdParty = thirdParty || keys.thirdParty();
  }

  /** A stay's facts as the hospital corrects them (2403): what was said before no longer counts. */
  void correct(LocalDate from, String newNumber, String disease) {
    begins = from;
    number = newNumber;
    diseaseCode = disease;
    medType = null;
    emergency = false;
    trauma = false;
    thirdParty = false;
  }

  /**
   * @param earlierVisit {@code refl_old_mdtrt_id}; null when not referred
   */
  void referredFrom(String earlierVisit) {
    referredFrom = earlierVisit;
  }

  String referredFrom() {
    return referredFrom;
  }

  void diagnosed(boolean is) {
    diagnosed = is;
  }

  void endOn(LocalDate day) {
    ends = day;
  }

  void keepDetails(String sealed) {
    detailsSealed = sealed;
  }

  String id() {
    return id;
  }

  String institution() {
    return institution;
  }

  CareKind care() {
    return care;
  }

  VisitState state() {
    return state;
  }

  String personIndex() {
    return personIndex;
  }

  String personSealed() {
    return personSealed;
  }

  String insuredMember() {
    return insuredMember;
  }

  InsuranceKind insuranceKind() {
    return insuranceKind;
  }

  String number() {
    return number;
  }

  String medType() {
    return medType;
  }

  String diseaseCode() {
    return diseaseCode;
  }

  boolean isEmergency() {
    return emergency;
  }

  boolean isThirdParty() {
    return thirdParty;
  }

  boolean isTrauma() {
    return trauma;
  }

  boolean isDiagnosed() {
    return diagnosed;
  }

  LocalDate begins() {
    return begins;
  }

  LocalDate ends() {
    return ends;
  }

  String detailsSealed() {
    return detailsSealed;
  }
}
