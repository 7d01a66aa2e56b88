package org.renshe.routes.hospital;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.renshe.routes.RoutesProblem;

/**
 * The interface's field and code tables, read from the CSV files in {@code
 * org/renshe/routes/interface}: the interface as data.
 */
public final class InterfaceTables {
  /** Newer forms with the same fields, read as the older ones. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "2203A", "2203", "2206A", "2206", "2207A", "2207", "2303A", "2303", "2304A", "2304",
          "3203A", "3203", "3204A", "3204", "3205A", "3205");

  /** Catalogue downloads all have one shape, printed once. */
  private static final String DOWNLOAD = "13xx-download";

  private static final Set<String> DOWNLOADS =
      Set.of(
          "1301", "1302", "1303", "1305", "1306", "1307", "1308", "1309", "1310", "1311", "1313",
          "1314", "1315", "1320", "1321");

  /** A node that prints the envelope's own fields again (5101) is not required. */
  private static final String ENVELOPE_FIELD = "infno";

  private static final String EXTENSION = "exp_content";

  private final Map<String, Map<String, List<InterfaceField>>> inputs;
  private final Map<String, Map<String, List<InterfaceField>>> outputs;
  private final List<InterfaceField> envelope;
  private final CodeTables codes = new CodeTables();

  private InterfaceTables() {
    inputs = nodes("in");
    outputs = nodes("out");
    envelope =
        CsvTable.rows("envelope").stream()
            .filter(row -> "in".equals(row.get(1)))
            .map(InterfaceField::of)
            .toList();
  }

  /** Reads the table of every transaction that has one. */
  public static InterfaceTables load() {
    return new InterfaceTables();
  }

  /** Transaction numbers whose tables are here, without their aliases. */
  public Set<String> transactions() {
    return Set.copyOf(inputs.keySet());
  }

  /**
   * The number to handle a transaction under: 2206A is 2206.
   *
   * @throws org.renshe.protocol.problem.ProblemException when it is not offered
   */
  public String canonical(String infno) {
    String plain = ALIASES.getOrDefault(infno, infno);
    if (!inputs.containsKey(plain)) {
      throw RoutesProblem.HOSPITAL_TRANSACTION_UNKNOWN.with(shown(infno));
    }
    return plain;
  }

  /**
   * Checks the fields around the input.
   *
   * @throws org.renshe.protocol.problem.ProblemException naming the field
   */
  public void check(HospitalEnvelope message) {
    for (InterfaceField field : envelope) {
      if (field.kind() != InterfaceField.Kind.OBJECT) {
        check(field, message.field(field.name()));
      }
    }
  }

  /**
   * Checks nodes, required fields, lengths and types of a transaction's input. The first node
   * printed must be there, others may be left out; fields not printed are left alone.
   *
   * @param infno transaction number, not an alias
   * @throws org.renshe.protocol.problem.ProblemException naming transaction, node and field
   */
  public void check(String infno, HospitalRow input) {
    boolean first = true;
    for (Map.Entry<String, List<InterfaceField>> node : inputs.get(infno).entrySet()) {
      if (repeatsEnvelope(node.getValue())) {
        continue;
      }
      List<HospitalRow> rows = input.rows(node.getKey());
      if (first && rows.isEmpty()) {
        throw RoutesProblem.HOSPITAL_NODE_MISSING.with(infno, node.getKey());
      }
      first = false;
      for (HospitalRow row : rows) {
        node.getValue().forEach(field -> check(field, row));
        checkExtension(infno, node.getKey(), row);
      }
    }
  }

  private static boolean repeatsEnvelope(List<InterfaceField> fields) {
    return fields.stream().anyMatch(field -> field.name().equals(ENVELOPE_FIELD));
  }

  private void checkExtension(String infno, String node, HospitalRow row) {
    codes
        .wrongKey(row.extension())
        .ifPresent(
            key -> {
              throw RoutesProblem.HOSPITAL_CODE_UNKNOWN.with(
                  infno, node, EXTENSION + "." + key, key);
            });
  }

  /** Fields of a transaction's input, node by node as printed; empty when there is no table. */
  public List<InterfaceField> inputFields(String infno) {
    return inputs.getOrDefault(infno, Map.of()).values().stream()
        .filter(fields -> !repeatsEnvelope(fields))
        .flatMap(List::stream)
        .toList();
  }

  /** Some code of a closed table; empty when the table is not closed. */
  public Optional<String> anyCode(String table) {
    return isClosed(table) ? codes(table).keySet().stream().findFirst() : Optional.empty();
  }

  /**
   * Checks a row as an answer would print it; for data that is loaded in the fields of an answer.
   *
   * @throws org.renshe.protocol.problem.ProblemException naming the field
   */
  public void checkOutput(String infno, String node, HospitalRow row) {
    outputs.get(infno).get(node).forEach(field -> check(field, row));
  }

  /**
   * A row of an answer in the fields its table prints, in their order.
   *
   * @param values value of a field as text, empty for none; a number's is a decimal number
   */
  public AnswerRow answerRow(String infno, String node, UnaryOperator<String> values) {
    AnswerRow answer = new AnswerRow();
    outputs.get(infno).get(node).forEach(field -> field.put(answer, values.apply(field.name())));
    return answer;
  }

  /**
   * Fields that the interface promises never to be empty and that this answer lacks, as {@code
   * node.field}; for tests of those who make answers.
   */
  public Set<String> missing(String infno, HospitalAnswer answer) {
    Set<String> missing = new TreeSet<>();
    outputs
        .getOrDefault(infno, Map.of())
        .forEach(
            (node, fields) -> {
              List<AnswerRow> rows = answer.printedRows(node);
              for (InterfaceField field : fields) {
                if (field.required() && rows.stream().anyMatch(row -> row.lacks(field.name()))) {
                  missing.add(node + "." + field.name());
                }
              }
            });
    return missing;
  }

  /** Chinese name of a code, such as {@code ("insutype", "310")}; the code itself when unknown. */
  public String codeName(String table, String code) {
    return codes.find(table, code).map(CodeTables.Code::name).orElse(code);
  }

  /** Whether the table has the code. */
  public boolean hasCode(String table, String code) {
    return codes.find(table, code).isPresent();
  }

  /** Codes of a table in their printed order, names in Chinese; none for an unknown table. */
  public Map<String, String> codes(String table) {
    Map<String, String> all = new LinkedHashMap<>();
    codes.all(table).forEach(code -> all.put(code.code(), code.name()));
    return all;
  }

  /** Whether values of the table are checked. */
  boolean isClosed(String table) {
    return codes.isClosed(table);
  }

  /** Fields of a transaction's input by node; for tests. */
  Map<String, List<InterfaceField>> input(String infno) {
    return inputs.get(infno);
  }

  private void check(InterfaceField field, HospitalRow row) {
    if (field.kind() == InterfaceField.Kind.BYTES) {
      field.check(row.has(field.name()) ? "bytes" : "");
    } else {
      check(field, row.text(field.name()));
    }
  }

  private void check(InterfaceField field, String value) {
    field.check(value);
    if (!value.isEmpty() && !codes.allows(field.codeTable(), value)) {
      throw RoutesProblem.HOSPITAL_CODE_UNKNOWN.with(
          field.infno(), field.node(), field.name(), field.codeTable());
    }
  }

  private static Map<String, Map<String, List<InterfaceField>>> nodes(String direction) {
    Map<String, Map<String, List<InterfaceField>>> all = new LinkedHashMap<>();
    for (List<String> listed : CsvTable.rows("infno-list")) {
      String infno = listed.get(0);
      String table = DOWNLOADS.contains(infno) ? DOWNLOAD : infno;
      if (!CsvTable.exists(table)) {
        continue;
      }
      Map<String, List<InterfaceField>> nodes =
          CsvTable.rows(table).stream()
              .filter(row -> direction.equals(row.get(1)))
              .map(InterfaceField::of)
              .collect(
                  Collectors.groupingBy(
                      InterfaceField::node, LinkedHashMap::new, Collectors.toList()));
      all.put(infno, nodes);
    }
    return all;
  }

  private static String shown(String infno) {
    return infno.matches("[0-9A-Za-z]{1,6}") ? infno : "?";
  }
}
