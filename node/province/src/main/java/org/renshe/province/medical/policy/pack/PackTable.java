package org.renshe.province.medical.policy.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.Group;
import org.renshe.province.medical.policy.PolicyProblem;

/** Takes the lists of a file apart into rows, and reads what all rows have in common. */
final class PackTable {
  /** Keys any row may have. */
  private static final Set<String> COMMON =
      Set.of("valid_from", "valid_to", "conf", "src", "note", "alt", "alt_src");

  private static final int NO_MAX_AGE = 200;

  private final String file;
  private final Yaml.Fields top;
  private final Set<String> sources = new HashSet<>();

  PackTable(String file, Yaml.Fields top) {
    this.file = file;
    this.top = top;
    Set<String> keys = Set.of("id", "title", "number", "date", "valid_from", "read");
    for (Row source : rows("sources", keys)) {
      sources.add(source.text("id"));
    }
  }

  /** The rows of a list; none if the list is absent or empty. */
  List<Row> rows(String table, Set<String> keys) {
    Yaml value = top.fields().get(table);
    if (value == null || (value instanceof Yaml.Scalar scalar && scalar.kind() == Yaml.Kind.NULL)) {
      return List.of();
    }
    if (!(value instanceof Yaml.Items list)) {
      throw wrong(value.line(), table);
    }
    Set<String> known = new HashSet<>(COMMON);
    known.addAll(keys);
    List<Row> rows = new ArrayList<>();
    for (Yaml item : list.items()) {
      if (!(item instanceof Yaml.Fields fields)) {
        throw wrong(item.line(), table);
      }
      Row row = new Row(file, fields, known);
      checkEvidence(row);
      rows.add(row);
    }
    return rows;
  }

  Validity validity(Row row) {
    LocalDate from = row.dateOr("valid_from", null);
    LocalDate to = row.dateOr("valid_to", null);
    if (from != null && to != null && to.isBefore(from)) {
      throw row.wrong("valid_to", to.toString(), ">= " + from);
    }
    return Validity.of(from, to);
  }

  Scope scope(Row row) {
    int min = row.wholeOr("min_age", 0);
    int max = row.wholeOr("max_age", NO_MAX_AGE);
    if (max < min) {
      throw row.wrong("max_age", Integer.toString(max), ">= " + min);
    }
    return new Scope(
        row.wordOr("care", Care.class, Care.ANY),
        row.wordOr("level", Level.class, Level.ANY),
        row.wordOr("group", Group.class, Group.ANY),
        min,
        max,
        validity(row));
  }

  long bandFrom(Row row) {
    return row.money("band_from").fen();
  }

  long bandTo(Row row, long from) {
    if (!row.has("band_to")) {
      return Long.MAX_VALUE;
    }
    long to = row.money("band_to").fen();
    if (to <= from) {
      throw row.wrong("band_to", row.money("band_to").toYuan(), "> band_from");
    }
    return to;
  }

  private void checkEvidence(Row row) {
    if (row.has("conf")) {
      row.only("conf", "verified", "quoted", "secondary", "memory", "unknown");
    }
    if (row.has("src") && !sources.contains(row.text("src"))) {
      throw row.wrong("src", row.text("src"), String.join("|", sources));
    }
  }

  private ProblemException wrong(int line, String table) {
    return PolicyProblem.VALUE_WRONG.with(file + ":" + line, table, "…", "- {…}");
  }
}
