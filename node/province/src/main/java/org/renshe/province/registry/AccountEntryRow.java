package org.renshe.province.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "registry_account_entry")
class AccountEntryRow {
  @Id String id;

  @Column(name = "relation_id")
  String relationId;

  @Column(name = "amount_fen")
  long amountFen;

  @Column(name = "balance_fen")
  long balanceFen;

  String cause;

  protected AccountEntryRow() {}

  AccountEntryRow(String relationId, long amountFen, long balanceFen, String cause) {
    this.id = relationId + "/" + cause;
    this.relationId = relationId;
    this.amountFen = amountFen;
    this.balanceFen = balanceFen;
    this.cause = cause;
  }
}
