package org.renshe.province.medical.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.PersonFound;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalRow;
import org.renshe.routes.hospital.InterfaceTables;

/** Values of an answer's row by field, before its table says which are printed and how. */
final class Values {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Map<String, String> values = new HashMap<>();

  Values put(String field, String value) {
    values.put(field, value == null ? "" : value);
    return this;
  }

  Values flag(String field, boolean value) {
    return put(field, value ? "1" : "0");
  }

  Values date(String field, LocalDate value) {
    return put(field, value == null ? "" : value.toString());
  }

  Values dateTime(String field, LocalDateTime value) {
    return put(field, value == null ? "" : DATE_TIME.format(value));
  }

  Values instant(String field, Instant value) {
    return dateTime(field, LocalDateTime.ofInstant(value, SHANGHAI));
  }

  /** What a hospital sent, unless it is there already. */
  Values sent(HospitalRow row) {
    row.names().forEach(name -> row.find(name).ifPresent(value -> values.putIfAbsent(name, value)));
    return this;
  }

  Values sent(Map<String, String> said) {
    said.forEach(values::putIfAbsent);
    return this;
  }

  /** The fields of a row that was answered before. */
  Values answered(AnswerRow row) {
    row.values().forEach((name, value) -> values.put(name, value.toString()));
    return this;
  }

  /**
   * Who the person is and how insured.
   *
   * @param day on which her age is told
   */
  Values person(PersonFound person, InsuranceKind kind, LocalDate day) {
    put("psn_no", person.personNumber());
    put("psn_cert_type", person.certificateType());
    put("certno", person.certificateNumber());
    put("psn_name", person.name());
    put("gend", person.sex());
    put("naty", person.ethnicGroup());
    date("brdy", person.birthDate());
    put("age", Integer.toString(Period.between(person.birthDate(), day).getYears()));
    put("insutype", kind.code());
    person.insurances().stream()
        .filter(insurance -> insurance.kind() == kind)
        .findFirst()
        .ifPresent(
            insurance -> {
              put("psn_type", insurance.personType());
              flag("cvlserv_flag", insurance.civilServant());
              put("insu_optins", insurance.division());
              put("emp_name", insurance.employerName());
            });
    return this;
  }

  String text(String field) {
    return values.getOrDefault(field, "");
  }

  /** The row as the table of the transaction prints it. */
  AnswerRow row(InterfaceTables tables, String infno, String node) {
    return tables.answerRow(infno, node, this::text);
  }
}
