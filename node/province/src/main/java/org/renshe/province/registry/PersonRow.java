package org.renshe.province.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "registry_person")
class PersonRow {
  @Id String id;

  @Column(name = "person_number")
  String personNumber;

  @Column(name = "name_sealed")
  String nameSealed;

  @Column(name = "birth_date_sealed")
  String birthDateSealed;

  String sex;

  @Column(name = "ethnic_group")
  String ethnicGroup;

  @Version long version;

  protected PersonRow() {}

  PersonRow(String id, String personNumber) {
    this.id = id;
    this.personNumber = personNumber;
  }
}
