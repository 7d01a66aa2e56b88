package org.renshe.province.medical.filing.policy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chronic diseases that are settled directly across provinces (跨省直接结算病种). Immutable. */
public final class CrossProvinceDiseases {
  private static final String FILE = "chronic-diseases.yaml";

  private final List<Row> rows;

  /**
   * A disease.
   *
   * @param codes codes in use for it, {@code M} and five digits
   * @param from first day it is settled across provinces
   */
  public record Row(
      String disease,
      String zh,
      String en,
      List<String> codes,
      LocalDate from,
      String source,
      Confidence confidence) {}

  CrossProvinceDiseases(List<Row> rows) {
    Set<String> seen = new HashSet<>();
    for (Row row : rows) {
      boolean whole =
          !FilingTables.blank(row.disease())
              && !FilingTables.blank(row.zh())
              && !FilingTables.blank(row.en())
              && row.from() != null
              && !FilingTables.blank(row.source())
              && row.confidence() != null
              && row.codes() != null
              && !row.codes().isEmpty();
      FilingTables.require(whole, FILE, row);
      for (String code : row.codes()) {
        FilingTables.require(code.matches("M\\d{5}") && seen.add(code), FILE, code);
      }
    }
    this.rows = List.copyOf(rows);
  }

  public List<Row> all() {
    return rows;
  }

  /** Whether a bill for that disease may be settled directly in another province on that day. */
  public boolean isOpen(String code, LocalDate day) {
    return row(code).filter(row -> !day.isBefore(row.from())).isPresent();
  }

  /** Whether both codes mean the same disease: the same code, or codes of one row. */
  public boolean isSame(String one, String other) {
    return one.equals(other) || row(one).filter(row -> row.codes().contains(other)).isPresent();
  }

  private Optional<Row> row(String code) {
    return rows.stream().filter(row -> row.codes().contains(code)).findFirst();
  }
}
