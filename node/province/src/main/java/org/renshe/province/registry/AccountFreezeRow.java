package org.renshe.province.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A part of a balance was frozen or freed. */
@Entity
@Table(name = "registry_account_freeze")
class AccountFreezeRow {
  @Id String id;

  @Column(name = "relation_id")
  String relationId;

  @Column(name = "amount_fen")
  long amountFen;

  @Column(name = "frozen_fen")
  long frozenFen;

  String cause;

  protected AccountFreezeRow() {}

  AccountFreezeRow(String relationId, long amountFen, long frozenFen, String cause) {
    this.id = relationId + "/" + cause;
    this.relationId = relationId;
    this.amountFen = amountFen;
    this.frozenFen = frozenFen;
    this.cause = cause;
  }
}
