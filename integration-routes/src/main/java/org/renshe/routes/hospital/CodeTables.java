package org.renshe.routes.hospital;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The interface's code tables, and which of them a value must keep to. Which are closed is data
 * too: {@code exact} tables take their own codes only, {@code prefix} tables also codes that begin
 * with one of their parents' (a province's local children), {@code extension} tables check the key
 * of their name in {@code exp_content}; all others are left to the business.
 */
final class CodeTables {
  /**
   * A code.
   *
   * @param table its table
   * @param code its value
   * @param name in Chinese
   */
  record Code(String table, String code, String name) {}

  private enum Rule {
    EXACT,
    PREFIX,
    EXTENSION
  }

  private record Closed(Rule rule, List<String> parents) {}

  private final Map<String, Map<String, Code>> codes = new HashMap<>();
  private final Map<String, Closed> closed = new LinkedHashMap<>();

  CodeTables() {
    for (List<String> row : CsvTable.rows("code-tables")) {
      codes
          .computeIfAbsent(row.get(0), unseen -> new LinkedHashMap<>())
          // the first of two rows with one code is the national one
          .putIfAbsent(row.get(1), new Code(row.get(0), row.get(1), row.get(2)));
    }
    for (List<String> row : CsvTable.rows("code-rules")) {
      closed.put(
          row.get(0),
          new Closed(
              Rule.valueOf(row.get(1).toUpperCase(Locale.ROOT)), List.of(row.get(2).split(" "))));
    }
  }

  /** Whether a field of that table may have the value. */
  boolean allows(String table, String value) {
    Closed rule = closed.get(table);
    if (rule == null || rule.rule() == Rule.EXTENSION) {
      return true;
    }
    return switch (rule.rule()) {
      case EXACT, EXTENSION -> find(table, value).isPresent();
      case PREFIX ->
          rule.parents().stream()
              .anyMatch(parent -> all(parent).stream().anyMatch(code -> isUnder(value, code)));
    };
  }

  private static boolean isUnder(String value, Code code) {
    return value.startsWith(code.code());
  }

  /**
   * Refuses a value of an extension key that its table has not.
   *
   * @return the key, empty when all are right
   */
  Optional<String> wrongKey(HospitalRow extension) {
    return closed.entrySet().stream()
        .filter(entry -> entry.getValue().rule() == Rule.EXTENSION)
        .map(Map.Entry::getKey)
        .filter(key -> extension.find(key).filter(value -> find(key, value).isEmpty()).isPresent())
        .findFirst();
  }

  Optional<Code> find(String table, String code) {
    return Optional.ofNullable(codes.getOrDefault(table, Map.of()).get(code));
  }

  /** Codes of a table in their printed order; none for an unknown table. */
  Collection<Code> all(String table) {
    return codes.getOrDefault(table, Map.of()).values();
  }

  /** Tables whose values are checked in fields; for tests. */
  boolean isClosed(String table) {
    Closed rule = closed.get(table);
    return rule != null && rule.rule() != Rule.EXTENSION;
  }
}
