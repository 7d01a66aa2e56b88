package org.renshe.province.medical.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Conditions of a query that are there only when asked for; values are always parameters. */
final class Conditions {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  Conditions and(String condition, Object... values) {
    conditions.add(condition);
    parameters.addAll(List.of(values));
    return this;
  }

  /** Adds a comparison unless the value is empty. */
  Conditions andEqual(String column, String value) {
    return value.isEmpty() ? this : and(column + " = ?", value);
  }

  /** Empty without conditions, else it begins with {@code where}. */
  String where() {
    return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
  }

  Object[] parameters() {
    return parameters.toArray();
  }
}
