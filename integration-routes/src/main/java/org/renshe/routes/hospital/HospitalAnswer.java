package org.renshe.routes.hospital;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes into {@code output} of a successful answer.
 *
 * @param nodes nodes in order, each an {@link AnswerRow} or a list of them; empty means {@code
 *     "output":null}
 */
public record HospitalAnswer(Map<String, Object> nodes) {
  /** Node of the fields that stand in {@code output} itself, as the field tables print it. */
  static final String ROOT = "(root)";

  private static final String FILE = "(file)";

  private static final String PAGED = "data";
  private static final HospitalAnswer NONE = new HospitalAnswer(Map.of());

  public HospitalAnswer {
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
  }

  /**
   * A file (9102): its bytes are the whole answer, no envelope around them.
   *
   * @param name as it was sent
   * @param content may hold personal data
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record File(String name, byte[] content) {
    @Override
    public String toString() {
      return "File[" + content.length + " bytes]";
    }
  }

  /** For transactions without output. */
  public static HospitalAnswer none() {
    return NONE;
  }

  /** This answer and fields that stand in {@code output} itself. */
  public HospitalAnswer withRoot(AnswerRow fields) {
    return put(ROOT, fields);
  }

  /** This answer and one node with a single row. */
  public HospitalAnswer with(String node, AnswerRow row) {
    return put(node, row);
  }

  /** This answer and one node with rows. */
  public HospitalAnswer with(String node, List<AnswerRow> rows) {
    return put(node, List.copyOf(rows));
  }

  /** An answer that is a file. */
  public static HospitalAnswer file(File file) {
    return NONE.put(FILE, file);
  }

  /** The file this answer is, if it is one. */
  public Optional<File> file() {
    return Optional.ofNullable((File) nodes.get(FILE));
  }

  /**
   * The rows a field table means. The tables of paged queries print their rows' fields without a
   * node; they stand in {@code data}, beside the counts.
   */
  List<AnswerRow> printedRows(String node) {
    return rows(node.equals(ROOT) && nodes.containsKey(PAGED) ? PAGED : node);
  }

  /** Rows of a node, a single one included; empty when the node is not there. */
  List<AnswerRow> rows(String node) {
    Object value = nodes.get(node);
    if (value instanceof List<?> rows) {
      return rows.stream().map(AnswerRow.class::cast).toList();
    }
    return value == null ? List.of() : List.of((AnswerRow) value);
  }

  private HospitalAnswer put(String node, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(nodes);
    more.put(node, value);
    return new HospitalAnswer(more);
  }
}
