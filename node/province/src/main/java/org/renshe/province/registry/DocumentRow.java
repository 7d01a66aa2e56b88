package org.renshe.province.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An identity document a person uses or used; a new one does not overwrite the old. */
@Entity
@Table(name = "registry_document")
class DocumentRow {
  @Id String id;

  @Column(name = "person_id")
  String personId;

  @Column(name = "document_kind")
  String documentKind;

  @Column(name = "number_sealed")
  String numberSealed;

  @Column(name = "number_index")
  String numberIndex;

  @Column(name = "used_from")
  LocalDate usedFrom;

  @Column(name = "used_to")
  LocalDate usedTo;

  protected DocumentRow() {}

  DocumentRow(String id, String personId) {
    this.id = id;
    this.personId = personId;
  }
}
