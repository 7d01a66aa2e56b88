package org.renshe.routes.hospital;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** How the interface writes values: everything may be a text, and absence has several spellings. */
final class Texts {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  private Texts() {}

  /** Text of a JSON value, numbers plainly written; empty for the spellings of an absent value. */
  static Optional<String> of(JsonNode value) {
    if (value == null || value.isNull() || value.isContainerNode()) {
      return Optional.empty();
    }
    String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    return isAbsent(text) ? Optional.empty() : Optional.of(text.strip());
  }

  private static boolean isAbsent(String text) {
    return text.isBlank() || "null".equals(text) || "NULL".equals(text);
  }

  static LocalDate date(String text) {
    return LocalDate.parse(text, DATE);
  }

  static LocalDateTime dateTime(String text) {
    return text.length() == 10 ? date(text).atStartOfDay() : LocalDateTime.parse(text, DATE_TIME);
  }
}
