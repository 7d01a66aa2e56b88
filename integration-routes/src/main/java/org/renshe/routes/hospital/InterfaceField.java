package org.renshe.routes.hospital;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import org.renshe.routes.RoutesProblem;

/**
 * One row of the interface's field tables.
 *
 * @param infno transaction
 * @param node node of the input or output
 * @param name field
 * @param zh name in Chinese
 * @param kind how its value is written
 * @param lengthMax characters of a text, digits of a number; 0 for no limit
 * @param scaleMax decimals of a number
 * @param required whether it must be given everywhere in the nation
 * @param codeTable table of its values, empty for none
 */
public record InterfaceField(
    String infno,
    String node,
    String name,
    String zh,
    Kind kind,
    int lengthMax,
    int scaleMax,
    boolean required,
    String codeTable) {
  private static final String PROVINCIAL = "provincial or later addition";
  private static final int SERIAL_DIGITS_MAX = 15;

  /** Where the printed length is known to be too small; see the interface's notes. */
  private static final Map<String, Integer> WIDER =
      Map.of("infno", 6, "fixmedins_name", 200, "mdtrt_cert_no", 512);

  /** How a value is written. */
  public enum Kind {
    TEXT("string"),
    DIGITS("digits"),
    NUMBER("number"),
    DATE("date"),
    DATE_TIME("datetime"),
    OBJECT("object"),
    BYTES("bytes");

    private final String printed;

    Kind(String printed) {
      this.printed = printed;
    }

    private static Kind of(String printed) {
      if ("int".equals(printed)) {
        return NUMBER; // printed without decimals
      }
      for (Kind kind : values()) {
        if (kind.printed.equals(printed)) {
          return kind;
        }
      }
      throw new IllegalStateException("unknown type in an interface table: " + printed);
    }
  }

  /** Columns: infno, direction, node, field, zh, type, length, required, code_table, note. */
  static InterfaceField of(List<String> row) {
    String[] length = row.get(6).split(",", -1);
    int whole = length[0].isEmpty() ? 0 : Integer.parseInt(length[0]);
    int scale = length.length > 1 ? Integer.parseInt(length[1]) : 0;
    boolean national = !row.get(9).contains(PROVINCIAL);
    return new InterfaceField(
        row.get(0),
        row.get(2),
        row.get(3),
        row.get(4),
        Kind.of(row.get(5)),
        WIDER.getOrDefault(row.get(3), whole),
        scale,
        national && "Y".equals(row.get(7)),
        row.get(8));
  }

  /** Refuses a value that is missing or not as printed. */
  void check(String value) {
    if (value.isEmpty()) {
      if (required) {
        throw RoutesProblem.HOSPITAL_FIELD_MISSING.with(infno, node, name, zh);
      }
      return;
    }
    switch (kind) {
      case TEXT -> checkLength(value.codePointCount(0, value.length()));
      case DIGITS -> {
        if (!value.matches("\\d+") || value.matches("0+") || value.length() > SERIAL_DIGITS_MAX) {
          throw malformed("digits(" + SERIAL_DIGITS_MAX + ")");
        }
      }
      case NUMBER -> checkNumber(value);
      case DATE, DATE_TIME -> checkDate(value);
      case OBJECT, BYTES -> {}
    }
  }

  /** Puts the value into an answer, numbers with their printed scale, an empty number as 0. */
  void put(AnswerRow answer, String value) {
    if (kind == Kind.NUMBER) {
      answer.number(name, value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value), scaleMax);
    } else {
      answer.text(name, value);
    }
  }

  private void checkLength(int length) {
    if (lengthMax > 0 && length > lengthMax) {
      throw RoutesProblem.HOSPITAL_FIELD_TOO_LONG.with(infno, node, name, length, lengthMax);
    }
  }

  private void checkNumber(String value) {
    try {
      BigDecimal number = new BigDecimal(value).stripTrailingZeros();
      if (lengthMax == 0) {
        return;
      }
      if (Math.max(0, number.scale()) > scaleMax
          || number.precision() - number.scale() > lengthMax - scaleMax) {
        throw malformed("number(" + lengthMax + "," + scaleMax + ")");
      }
    } catch (NumberFormatException notNumber) {
      throw malformed("number(" + lengthMax + "," + scaleMax + ")");
    }
  }

  private void checkDate(String value) {
    try {
      Texts.dateTime(value);
    } catch (DateTimeException notDate) {
      throw malformed(kind == Kind.DATE ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss");
    }
  }

  private RuntimeException malformed(String expected) {
    return RoutesProblem.HOSPITAL_FIELD_MALFORMED.with(infno, node, name, expected);
  }
}
