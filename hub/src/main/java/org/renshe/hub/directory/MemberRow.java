package org.renshe.hub.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A member once enrolled; whether it is active follows from its certificates. */
@Entity
@Table(name = "hub_member")
class MemberRow {
  @Id
  @Column(name = "member_code")
  String code;

  @Column(name = "member_name")
  String name;

  @Column(name = "joined_at")
  Instant joinedAt;

  protected MemberRow() {}

  MemberRow(String code, String name, Instant joinedAt) {
    this.code = code;
    this.name = name;
    this.joinedAt = joinedAt;
  }
}
