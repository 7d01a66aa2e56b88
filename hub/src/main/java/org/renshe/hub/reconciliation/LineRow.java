package org.renshe.hub.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.message.NoteDayCheck;

/** The three sides' totals of one pair on a day, as last checked. */
@Entity
@Table(name = "hub_day_line")
class LineRow {
  @Id
  @Column(length = 80)
  String id;

  @Column(name = "check_day", nullable = false)
  LocalDate day;

  @Column(name = "debtor", length = 6, nullable = false)
  String debtor;

  @Column(name = "creditor", length = 6, nullable = false)
  String creditor;

  @Convert(converter = YesNoConverter.class)
  @Column(name = "sides_agree", length = 1, nullable = false)
  boolean agree;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "line_json", nullable = false)
  String json;

  protected LineRow() {}

  LineRow(LocalDate day, NoteDayCheck.Line line, boolean agree) {
    var pair = line.pair();
    this.id =
        day + "/" + pair.debtor() + "/" + pair.creditor() + "/" + pair.kind() + "/" + pair.care();
    this.day = day;
    this.debtor = pair.debtor().value();
    this.creditor = pair.creditor().value();
    this.agree = agree;
    this.json = new String(StrictJson.encode(line), StandardCharsets.UTF_8);
  }

  NoteDayCheck.Line line() {
    return StrictJson.decode(json.getBytes(StandardCharsets.UTF_8), NoteDayCheck.Line.class);
  }
}
