package org.renshe.province.medical.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and writes RFC 4180 tables; a value in quotes may hold commas, quotes and line ends. */
final class CsvLines {
  private static final int RECORD_LENGTH_MAX = 100_000;

  private static final int END = -1;

  private final Reader in;
  private final char[] buffer = new char[8192];
  private int at;
  private int filled;

  /**
   * @param in closed by its owner
   */
  CsvLines(Reader in) {
    this.in = in;
  }

  /**
   * The next record, null after the last; a blank line is a record of one empty value.
   *
   * @throws IOException also for a record longer than 100,000 characters
   */
  List<String> next() throws IOException {
    if (peek() == END) {
      return null;
    }
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    int length = 0;
    for (int c = read(); c != END; c = read()) {
      if (++length > RECORD_LENGTH_MAX) {
        throw new IOException("a record has more than " + RECORD_LENGTH_MAX + " characters");
      }
      if (quoted) {
        quoted = c != '"' || isDoubled(value);
        if (quoted && c != '"') {
          value.append((char) c);
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',') {
        values.add(value.toString());
        value.setLength(0);
      } else if (c == '\n') {
        break;
      } else if (c != '\r') {
        value.append((char) c);
      }
    }
    values.add(value.toString());
    return values;
  }

  /** Takes the second of two quotes, which stand for one. */
  private boolean isDoubled(StringBuilder value) throws IOException {
    if (peek() != '"') {
      return false;
    }
    read();
    value.append('"');
    return true;
  }

  private int read() throws IOException {
    int next = peek();
    at++;
    return next;
  }

  private int peek() throws IOException {
    if (at >= filled) {
      at = 0;
      filled = in.read(buffer);
    }
    return filled > 0 ? buffer[at] : END;
  }

  /**
   * One line with its end; a value that a spreadsheet would take for a formula is shown as text.
   */
  static String line(List<String> values) {
    return values.stream()
        .map(value -> quoted(value == null ? "" : value))
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** Undoes what {@link #line} does to a value that looks like a formula. */
  static String plain(String value) {
    boolean guarded =
        value.length() > 1 && value.charAt(0) == '\'' && isFormula(value.substring(1));
    return guarded ? value.substring(1) : value;
  }

  private static boolean isFormula(String value) {
    return !value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0;
  }

  private static String quoted(String value) {
    String text = isFormula(value) ? "'" + value : value;
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
