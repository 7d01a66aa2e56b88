package org.renshe.province.medical.treatment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a fee row says of the goods handed out: outside prescription and trace codes. */
@Entity
@Table(name = "treatment_dispensed")
class Dispensed {
  private static final String SPLIT = "/1";

  @Id
  @Column(name = "line_id", length = 64)
  private String lineId;

  @Column(name = "prescription_no", length = 30)
  private String prescription;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "trace_codes", nullable = false)
  private String traceCodes;

  protected Dispensed() {}

  Dispensed(String lineId, String prescription, List<TraceCode> codes) {
    this.lineId = lineId;
    this.prescription = prescription;
    StringBuilder text = new StringBuilder();
    for (TraceCode code : codes) {
      text.append(code.code()).append(code.split() ? SPLIT : "").append('\n');
    }
    traceCodes = text.isEmpty() ? "\n" : text.toString();
  }

  String prescription() {
    return prescription;
  }

  List<TraceCode> codes() {
    List<TraceCode> codes = new ArrayList<>();
    for (String line : traceCodes.split("\n", -1)) {
      if (!line.isEmpty()) {
        boolean split = line.endsWith(SPLIT);
        codes.add(
            new TraceCode(split ? line.substring(0, line.length() - SPLIT.length()) : line, split));
      }
    }
    return codes;
  }
}
