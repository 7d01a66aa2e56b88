package org.renshe.routes.hospital;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/**
 * One object of an answer's output, fields in the order they were set. Numbers keep the fixed scale
 * of the interface; an empty text is sent as {@code ""}.
 */
public final class AnswerRow {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Null is sent as an empty text. */
  public AnswerRow text(String field, String value) {
    return put(field, value == null ? "" : value);
  }

  /** Money 16,2 in yuan. */
  public AnswerRow money(String field, Money value) {
    return put(field, new BigDecimal(value.toYuan()));
  }

  /** Quantity 16,4. */
  public AnswerRow quantity(String field, BigDecimal value) {
    return put(field, value.setScale(4, RoundingMode.HALF_UP));
  }

  /** Price in yuan 16,6. */
  public AnswerRow price(String field, BigDecimal value) {
    return put(field, value.setScale(6, RoundingMode.HALF_UP));
  }

  /** Ratio 5,4, such as 0.8500. */
  public AnswerRow ratio(String field, BasisPoints value) {
    return put(field, BigDecimal.valueOf(value.value(), 4));
  }

  /** Age 4,1 in years. */
  public AnswerRow age(String field, int years) {
    return put(field, BigDecimal.valueOf(years).setScale(1, RoundingMode.UNNECESSARY));
  }

  /** Number of so many decimals, rounded half up. */
  AnswerRow number(String field, BigDecimal value, int scale) {
    return put(field, value.setScale(scale, RoundingMode.HALF_UP));
  }

  /** Whole number. */
  public AnswerRow whole(String field, long value) {
    return put(field, BigDecimal.valueOf(value));
  }

  /** 1 for yes, 0 for no. */
  public AnswerRow flag(String field, boolean value) {
    return text(field, value ? "1" : "0");
  }

  /** yyyy-MM-dd, null as an empty text. */
  public AnswerRow date(String field, LocalDate value) {
    return text(field, value == null ? null : value.toString());
  }

  /** yyyy-MM-dd HH:mm:ss in Asia/Shanghai, null as an empty text. */
  public AnswerRow dateTime(String field, LocalDateTime value) {
    return text(field, value == null ? null : DATE_TIME.format(value));
  }

  /** Values by field, text or BigDecimal. */
  public Map<String, Object> values() {
    return Collections.unmodifiableMap(values);
  }

  boolean lacks(String field) {
    return "".equals(values.getOrDefault(field, ""));
  }

  private AnswerRow put(String field, Object value) {
    values.put(field, value);
    return this;
  }
}
