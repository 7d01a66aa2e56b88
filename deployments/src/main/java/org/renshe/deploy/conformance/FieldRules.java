package org.renshe.deploy.conformance;

import static org.renshe.deploy.conformance.NotConformant.require;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renshe.deploy.hospital.HospitalReply;
import org.renshe.routes.hospital.InterfaceField;
import org.renshe.routes.hospital.InterfaceTables;

/**
 * Every field of every transaction, made from the interface's own tables: one that must be there
 * and is missing, a text that is too long, a number or date that is none. The refusal must name the
 * field, or whoever mends the hospital's software looks for it in vain.
 */
final class FieldRules {
  private static final InterfaceTables TABLES = InterfaceTables.load();

  private FieldRules() {}

  static void addTo(Rules rules) {
    for (String transaction : TABLES.transactions().stream().sorted().toList()) {
      List<InterfaceField> fields = TABLES.inputFields(transaction);
      if (fields.isEmpty() || !TABLES.canonical(transaction).equals(transaction)) {
        continue;
      }
      Rules.Of of = rules.of(transaction);
      of.rule(
          transaction + "-offered",
          "2",
          "提供该交易",
          "the transaction is offered",
          bench -> offered(bench, transaction, fields));
      if (fields.stream().anyMatch(InterfaceField::required)) {
        of.rule(
            transaction + "-required",
            "3",
            "缺少任一必填字段被拒绝,并指明字段",
            "any required field that is missing is refused by name",
            bench -> required(bench, transaction, fields));
      }
      of.rule(
          transaction + "-lengths",
          "3",
          "任一字段过长或格式不符被拒绝,并指明字段",
          "any field that is too long or malformed is refused by name",
          bench -> malformed(bench, transaction, fields));
    }
  }

  private static void offered(Bench bench, String transaction, List<InterfaceField> fields) {
    HospitalReply reply = send(bench, transaction, fields.get(0).node(), valid(fields));
    Bench.requireOffered(transaction, reply);
  }

  private static HospitalReply send(
      Bench bench, String transaction, String node, Map<String, Object> row) {
    return bench
        .client()
        .send(
            bench
                .client()
                .message(
                    transaction,
                    bench.client().newMessageId(),
                    bench.client().hospital().division(),
                    Map.of(node, row)));
  }

  private static void required(Bench bench, String transaction, List<InterfaceField> fields) {
    String first = fields.get(0).node();
    for (InterfaceField field : fields) {
      if (field.required() && field.node().equals(first)) {
        refusedByName(bench, transaction, field, valid(fields), null);
      }
    }
  }

  private static void malformed(Bench bench, String transaction, List<InterfaceField> fields) {
    String first = fields.get(0).node();
    for (InterfaceField field : fields) {
      Object wrong = wrong(field);
      if (wrong != null && field.node().equals(first)) {
        refusedByName(bench, transaction, field, valid(fields), wrong);
      }
    }
  }

  private static void refusedByName(
      Bench bench,
      String transaction,
      InterfaceField field,
      Map<String, Object> row,
      Object value) {
    if (value == null) {
      row.remove(field.name());
    } else {
      row.put(field.name(), value);
    }
    HospitalReply reply = send(bench, transaction, field.node(), row);
    Bench.refused(transaction + "." + field.name(), reply);
    require(
        reply.error().contains(field.name()) || reply.error().contains(field.zh()),
        "拒绝 " + field.name() + " 时未指明字段:" + reply.error(),
        "the refusal of " + field.name() + " does not name it: " + reply.error());
  }

  /** A row of the first node that the tables find nothing wrong with. */
  private static Map<String, Object> valid(List<InterfaceField> fields) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (InterfaceField field : fields) {
      if (field.required() && field.node().equals(fields.get(0).node())) {
        row.put(field.name(), plain(field));
      }
    }
    return row;
  }

  private static Object plain(InterfaceField field) {
    return switch (field.kind()) {
      case TEXT, BYTES -> TABLES.anyCode(field.codeTable()).orElse("1");
      case DIGITS -> "1";
      case NUMBER -> BigDecimal.ONE;
      case DATE -> "2026-03-10";
      case DATE_TIME -> "2026-03-10 09:00:00";
      case OBJECT -> Map.of();
    };
  }

  /** Null where nothing can be wrong with a value. */
  private static Object wrong(InterfaceField field) {
    return switch (field.kind()) {
      case TEXT -> field.lengthMax() == 0 ? null : "长".repeat(field.lengthMax() + 1);
      case DIGITS -> "x1";
      case NUMBER -> "one";
      case DATE, DATE_TIME -> "2026-02-30";
      case OBJECT, BYTES -> null;
    };
  }
}
