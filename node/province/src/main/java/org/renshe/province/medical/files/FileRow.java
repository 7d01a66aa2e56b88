package org.renshe.province.medical.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A file, sealed. */
@Entity
@Table(name = "hospital_file")
class FileRow {
  @Id
  @Column(name = "file_number", length = 30)
  String number;

  @Column(name = "institution_code", length = 12, nullable = false)
  String institution;

  @Column(name = "file_name", length = 200, nullable = false)
  String name;

  @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
  @Column(nullable = false)
  byte[] sealed;

  @Column(name = "kept_until", nullable = false)
  Instant until;

  protected FileRow() {}

  FileRow(String number, String institution, String name, byte[] sealed, Instant until) {
    this.number = number;
    this.institution = institution;
    this.name = name;
    this.sealed = sealed;
    this.until = until;
  }
}
