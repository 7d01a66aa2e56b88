package org.renshe.hub.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.renshe.protocol.trust.Directory;

/** A published directory as it was signed. */
@Entity
@Table(name = "hub_directory")
class DirectoryRow {
  @Id
  @Column(name = "directory_number")
  long number;

  @Column(name = "issued_at")
  Instant issuedAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
  @Column(name = "signed")
  byte[] signed;

  protected DirectoryRow() {}

  DirectoryRow(Directory directory, byte[] signed) {
    this.number = directory.number();
    this.issuedAt = directory.issuedAt();
    this.expiresAt = directory.expiresAt();
    this.signed = signed.clone();
  }
}
