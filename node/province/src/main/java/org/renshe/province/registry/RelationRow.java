package org.renshe.province.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.type.YesNoConverter;
import org.renshe.protocol.message.InsuranceKind;

@Entity
@Table(name = "registry_relation")
class RelationRow {
  @Id String id;

  @Column(name = "person_id")
  String personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "insurance_kind")
  InsuranceKind insuranceKind;

  @Column(name = "person_type")
  String personType;

  /** Comma-separated. */
  @Column(name = "benefit_groups")
  String benefitGroups;

  @Enumerated(EnumType.STRING)
  InsuredRelation.Status status;

  @Column(name = "insured_from")
  LocalDate insuredFrom;

  @Column(name = "insured_to")
  LocalDate insuredTo;

  String division;

  @Column(name = "employer_id")
  String employerId;

  @Convert(converter = YesNoConverter.class)
  @Column(name = "civil_servant")
  boolean civilServant;

  @Version long version;

  protected RelationRow() {}

  RelationRow(String id, String personId, InsuranceKind insuranceKind) {
    this.id = id;
    this.personId = personId;
    this.insuranceKind = insuranceKind;
  }
}
