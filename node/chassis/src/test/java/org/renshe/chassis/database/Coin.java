package org.renshe.chassis.database;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** An area's entity, as small as it gets. */
@Entity
@Table(name = "coin")
class Coin {
  static final Schema SCHEMA =
      new Schema(java.util.List.of(Coin.class), java.util.List.of("org/renshe/chassis/coin.xml"));

  @Id
  @Column(name = "id")
  String id;

  @Column(name = "fen")
  long fen;

  @Column(name = "minted_at")
  Instant mintedAt;

  @Column(name = "minted_on")
  LocalDate mintedOn;

  @Column(name = "picture")
  byte[] picture;

  @Column(name = "valid")
  boolean valid;

  @Version
  @Column(name = "version")
  int version;

  protected Coin() {}

  Coin(String id, long fen, Instant mintedAt) {
    this.id = id;
    this.fen = fen;
    this.mintedAt = mintedAt;
    this.mintedOn = LocalDate.of(2026, 3, 1);
    this.picture = new byte[] {1, 2, 3};
    this.valid = true;
  }
}
