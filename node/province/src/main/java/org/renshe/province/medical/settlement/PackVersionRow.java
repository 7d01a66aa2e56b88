package org.renshe.province.medical.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A benefit policy file that was in use once; its bytes stay for ever. */
@Entity
@Table(name = "policy_pack_version")
class PackVersionRow {
  @Id String digest;

  @Column(name = "pack_name")
  String name;

  @Column(name = "first_used_at")
  Instant firstUsedAt;

  byte[] yaml;

  protected PackVersionRow() {}

  PackVersionRow(String digest, String name, Instant firstUsedAt, byte[] yaml) {
    this.digest = digest;
    this.name = name;
    this.firstUsedAt = firstUsedAt;
    this.yaml = yaml;
  }
}
