package org.renshe.routes.hospital;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.renshe.protocol.money.Money;

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

  /** Text of the field, empty when absent. */
  public String text(String field) {
    return find(field).orElse("");
  }

  /** Text of the field unless absent or empty. */
  public Optional<String> find(String field) {
    throw new IllegalStateException(field + node);
  }

  /** Amount in yuan, zero when absent: the interface sends an empty number as 0. */
  public Money money(String field) {
    return findMoney(field).orElse(Money.ZERO);
  }

  /** Amount in yuan, if given; more than two decimals are refused. */
  public Optional<Money> findMoney(String field) {
    throw new IllegalStateException(field);
  }

  /** Number with its own scale, such as cnt (16,4) and pric (16,6), if given. */
  public Optional<BigDecimal> findNumber(String field) {
    throw new IllegalStateException(field);
  }

  /** yyyy-MM-dd, or the date of a date-time, if given. */
  public Optional<LocalDate> findDate(String field) {
    throw new IllegalStateException(field);
  }

  /** yyyy-MM-dd HH:mm:ss in Asia/Shanghai, a bare date as its first second, if given. */
  public Optional<LocalDateTime> findDateTime(String field) {
    throw new IllegalStateException(field);
  }

  /** Whether the field says 1 (yes). */
  public boolean flag(String field) {
    return "1".equals(text(field));
  }

  /** Child object; the first of an array; an empty row when absent. */
  public HospitalRow row(String node) {
    throw new IllegalStateException(node);
  }

  /** Child rows in order; a single object as one row; empty when absent. */
  public List<HospitalRow> rows(String node) {
    throw new IllegalStateException(node);
  }

  /** The extension object: exp_content or expContent, a text that holds JSON, or an object. */
  public HospitalRow extension() {
    throw new IllegalStateException();
  }

  /** The row as JSON text, unknown fields included. */
  public String json() {
    throw new IllegalStateException();
  }
}
