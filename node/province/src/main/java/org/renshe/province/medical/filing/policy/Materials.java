package org.renshe.province.medical.filing.policy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.renshe.protocol.message.FilingKind;

/** Which evidence a kind of filing needs. Immutable. */
public final class Materials {
  private static final String FILE = "filing-materials.yaml";

  private final List<Row> rows;

  /**
   * A material.
   *
   * @param group materials of one group are alternatives
   * @param code names it, unique within its kind
   */
  public record Row(
      FilingKind kind,
      String group,
      String code,
      String zh,
      String en,
      String source,
      Confidence confidence) {}

  Materials(List<Row> rows) {
    Set<String> seen = new TreeSet<>();
    for (Row row : rows) {
      boolean whole =
          row.kind() != null
              && !FilingTables.blank(row.group())
              && !FilingTables.blank(row.zh())
              && !FilingTables.blank(row.en())
              && !FilingTables.blank(row.source())
              && row.confidence() != null
              && row.code() != null
              && row.code().matches("[a-z-]{1,30}");
      FilingTables.require(whole, FILE, row);
      FilingTables.require(seen.add(row.kind() + " " + row.code()), FILE, row);
    }
    this.rows = List.copyOf(rows);
  }

  /** What may be handed in for that kind; empty when nothing is needed. */
  public List<Row> of(FilingKind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }

  /** Whether these materials are enough for that kind: one of each group. */
  public boolean enough(FilingKind kind, Set<String> codes) {
    Set<String> groups = new TreeSet<>();
    of(kind).forEach(row -> groups.add(row.group()));
    of(kind).stream()
        .filter(row -> codes.contains(row.code()))
        .forEach(row -> groups.remove(row.group()));
    return groups.isEmpty();
  }
}
