package org.renshe.province.medical.daycheck;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.message.DayFinding;

/** A difference that concerns this province, as last checked. */
@Entity
@Table(name = "day_check_finding")
class CheckFindingRow {
  @Id
  @Column(length = 80)
  String id;

  @Column(name = "check_day", nullable = false)
  LocalDate day;

  @Column(name = "check_number", nullable = false)
  int check;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "finding_json", nullable = false)
  String json;

  /** When this province last did something about it; null if it did not. */
  @Column(name = "repaired_at")
  java.time.Instant repairedAt;

  protected CheckFindingRow() {}

  CheckFindingRow(String id) {
    this.id = id;
  }

  void note(LocalDate day, int check, DayFinding finding) {
    this.day = day;
    this.check = check;
    this.json = new String(StrictJson.encode(finding), StandardCharsets.UTF_8);
  }

  DayFinding finding() {
    return StrictJson.decode(json.getBytes(StandardCharsets.UTF_8), DayFinding.class);
  }
}
