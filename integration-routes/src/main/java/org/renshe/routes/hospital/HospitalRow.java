package org.renshe.routes.hospital;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.renshe.protocol.money.Money;
import org.renshe.routes.RoutesProblem;

/**
 * One object of a hospital's input. Numbers may have come as numbers or as texts, a single row as
 * an object where an array is printed, and the texts {@code "null"} and {@code "NULL"} for an
 * absent value: all that is levelled here. Fields required by the interface are there, see {@link
 * InterfaceTables}.
 */
public final class HospitalRow {
  private final ObjectNode node;

  HospitalRow(ObjectNode node) {
    this.node = node;
  }

  /**
   * Reads what {@link #json} gave.
   *
   * @throws org.renshe.protocol.problem.ProblemException when it is not one JSON object
   */
  public static HospitalRow of(String json) {
    return new HospitalRow(HospitalJson.object(json));
  }

  /** Text of the field, empty when absent. */
  public String text(String field) {
    return find(field).orElse("");
  }

  /** Text of the field unless absent or empty. */
  public Optional<String> find(String field) {
    return Texts.of(node.get(field));
  }

  /** Names of the row's fields, in their order, empty ones included. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Whether the field is there and not empty, an array or object included. */
  boolean has(String field) {
    JsonNode value = node.get(field);
    return value != null && (value.isContainerNode() ? !value.isEmpty() : find(field).isPresent());
  }

  /**
   * Bytes of the field (9101): Base64, or an array of numbers as some clients write bytes; empty
   * when absent.
   */
  public byte[] bytes(String field) {
    JsonNode value = node.get(field);
    try {
      if (value == null || !value.isArray()) {
        return Base64.getMimeDecoder().decode(text(field));
      }
      byte[] bytes = new byte[value.size()];
      for (int i = 0; i < bytes.length; i++) {
        int number = value.get(i).asInt(Integer.MAX_VALUE);
        if (number < Byte.MIN_VALUE || number > 255) {
          throw malformed(field, "bytes");
        }
        bytes[i] = (byte) number;
      }
      return bytes;
    } catch (IllegalArgumentException notBase64) {
      throw malformed(field, "Base64");
    }
  }

  /** Amount in yuan, zero when absent: the interface sends an empty number as 0. */
  public Money money(String field) {
    return findMoney(field).orElse(Money.ZERO);
  }

  /** Amount in yuan, if given; more than two decimals are refused. */
  public Optional<Money> findMoney(String field) {
    try {
      return findNumber(field).map(yuan -> Money.ofYuan(yuan, RoundingMode.UNNECESSARY));
    } catch (ArithmeticException tooFine) {
      throw malformed(field, "number(16,2)");
    }
  }

  /** Number with its own scale, such as cnt (16,4) and pric (16,6), if given. */
  public Optional<BigDecimal> findNumber(String field) {
    try {
      return find(field).map(BigDecimal::new);
    } catch (NumberFormatException notNumber) {
      throw malformed(field, "number");
    }
  }

  /** yyyy-MM-dd, or the date of a date-time, if given. */
  public Optional<LocalDate> findDate(String field) {
    return findDateTime(field).map(LocalDateTime::toLocalDate);
  }

  /** yyyy-MM-dd HH:mm:ss in Asia/Shanghai, a bare date as its first second, if given. */
  public Optional<LocalDateTime> findDateTime(String field) {
    try {
      return find(field).map(Texts::dateTime);
    } catch (DateTimeException notDate) {
      throw malformed(field, "datetime");
    }
  }

  /** Whether the field says 1 (yes). */
  public boolean flag(String field) {
    return "1".equals(text(field));
  }

  /** Child object; the first of an array; an empty row when absent. */
  public HospitalRow row(String child) {
    List<HospitalRow> rows = rows(child);
    return rows.isEmpty() ? new HospitalRow(JsonNodeFactory.instance.objectNode()) : rows.get(0);
  }

  /** Child rows in order; a single object as one row; empty when absent. */
  public List<HospitalRow> rows(String child) {
    JsonNode value = node.get(child);
    List<HospitalRow> rows = new ArrayList<>();
    if (value instanceof ObjectNode single) {
      rows.add(new HospitalRow(single));
    } else if (value != null && value.isArray()) {
      for (JsonNode element : value) {
        if (!(element instanceof ObjectNode row)) {
          throw malformed(child, "object");
        }
        rows.add(new HospitalRow(row));
      }
    } else if (Texts.of(value).isPresent()) {
      throw malformed(child, "object");
    }
    return rows;
  }

  /**
   * The extension object: exp_content or expContent, a text that holds a JSON object, or an object;
   * an empty row when absent.
   */
  public HospitalRow extension() {
    String field = node.has("exp_content") ? "exp_content" : "expContent";
    if (node.get(field) instanceof ObjectNode object) {
      return new HospitalRow(object);
    }
    return find(field)
        .map(json -> new HospitalRow(HospitalJson.object(json)))
        .orElseGet(() -> new HospitalRow(JsonNodeFactory.instance.objectNode()));
  }

  /**
   * Texts and numbers of the row by field, unknown ones included; absent and empty ones left out.
   */
  public Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (node.get(field).isValueNode()) {
                find(field).ifPresent(text -> texts.put(field, text));
              }
            });
    return texts;
  }

  /** The row as JSON text, unknown fields included. */
  public String json() {
    return node.toString();
  }

  private static RuntimeException malformed(String field, String type) {
    return RoutesProblem.HOSPITAL_FIELD_MALFORMED.with("", "", field, type);
  }
}
