package org.renshe.province.medical.filing.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of a journey as its template shows it.
 *
 * @param action where it is sent
 * @param token tells the form from another site's; empty before there is a session
 * @param lead what the reader should know first
 * @param back page before
 * @param submit words on the button
 * @param faults by field; empty when nothing is wrong
 */
public record Form(
    String action,
    String token,
    Text lead,
    List<Field> fields,
    String back,
    Text submit,
    Map<String, Text> faults) {
  public Form {
    fields = List.copyOf(fields);
    faults = Map.copyOf(faults);
  }

  /** How a field looks. */
  public enum Kind {
    TEXT,
    DATE,
    TELEPHONE,
    CHOICE,
    SELECT
  }

  /**
   * A field.
   *
   * @param options of a choice or select
   * @param required whether a browser should insist on it
   */
  public record Field(
      Kind kind,
      String name,
      Text label,
      Text hint,
      String value,
      List<Option> options,
      boolean required) {
    public Field {
      options = List.copyOf(options);
    }

    static Field of(Kind kind, String name, Text label, Text hint, String value) {
      return new Field(kind, name, label, hint, value, List.of(), true);
    }
  }

  /** A value to choose. */
  public record Option(String value, Text label, Text hint) {}

  public Optional<Text> fault(String field) {
    return Optional.ofNullable(faults.get(field));
  }

  /** The faults in the order of their fields. */
  public List<Map.Entry<String, Text>> summary() {
    return fields.stream()
        .filter(field -> faults.containsKey(field.name()))
        .map(field -> Map.entry(field.name(), faults.get(field.name())))
        .toList();
  }
}
