package org.renshe.province.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A personal account; the version keeps two writers apart. */
@Entity
@Table(name = "registry_account")
class AccountRow {
  @Id
  @Column(name = "relation_id")
  String relationId;

  @Column(name = "balance_fen")
  long balanceFen;

  /** Part of the balance that is promised to relatives. */
  @Column(name = "frozen_fen")
  long frozenFen;

  @Version long version;

  protected AccountRow() {}

  AccountRow(String relationId) {
    this.relationId = relationId;
  }
}
