package org.renshe.province.medical.daycheck;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.message.DayPair;
import org.renshe.protocol.message.NoteDayCheck;

/** Totals of the sides of one pair on a day, as last checked. */
@Entity
@Table(name = "day_check_line")
class CheckLineRow {
  @Id
  @Column(length = 80)
  String id;

  @Column(name = "check_day", nullable = false)
  LocalDate day;

  /** Number of the hub's check; 0 for care at home, which the hub does not see. */
  @Column(name = "check_number", nullable = false)
  int check;

  @Column(name = "checked_at", nullable = false)
  Instant checkedAt;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "line_json", nullable = false)
  String json;

  protected CheckLineRow() {}

  CheckLineRow(LocalDate day, int check, Instant checkedAt, NoteDayCheck.Line line) {
    this.id = id(day, line.pair());
    this.day = day;
    this.check = check;
    this.checkedAt = checkedAt;
    this.json = new String(StrictJson.encode(line), StandardCharsets.UTF_8);
  }

  static String id(LocalDate day, DayPair pair) {
    return day
        + "/"
        + pair.debtor()
        + "/"
        + pair.creditor()
        + "/"
        + pair.kind()
        + "/"
        + pair.care();
  }

  NoteDayCheck.Line line() {
    return StrictJson.decode(json.getBytes(StandardCharsets.UTF_8), NoteDayCheck.Line.class);
  }
}
