package org.renshe.province.medical.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;
import org.renshe.routes.hospital.InterfaceTables;

/**
 * 1901 字典表查询, from the interface's code tables. The parent of a code is the longest shorter code it
 * begins with, else 0.
 */
final class Dictionary {
  /** Who made the tables, and when the text they come from was issued. */
  private static final String AUTHOR = "renshe";

  private static final LocalDate ISSUED = LocalDate.of(2024, 10, 1);
  private static final int VERSION = 1;
  private static final String ROOT = "0";
  private static final int LABEL_LENGTH_MAX = 50;

  private final InterfaceTables tables;

  Dictionary(InterfaceTables tables) {
    this.tables = tables;
  }

  HospitalAnswer list(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    String type = row.text("type");
    Map<String, String> codes = tables.codes(type);
    if (codes.isEmpty()) {
      throw QueryProblem.DICTIONARY_UNKNOWN.with(type);
    }
    boolean issued = row.findDate("date").filter(day -> !day.isBefore(ISSUED)).isPresent();
    String parent = row.text("parent_value");
    List<AnswerRow> rows = new ArrayList<>();
    if (issued && row.flag("Vali_Flag")) {
      int place = 0;
      for (Map.Entry<String, String> code : codes.entrySet()) {
        place++;
        String above = parent(codes.keySet(), code.getKey());
        if (parent.equals(above)) {
          rows.add(row(type, code, above, place));
        }
      }
    }
    return HospitalAnswer.none().with("list", rows);
  }

  private static AnswerRow row(
      String type, Map.Entry<String, String> code, String parent, int place) {
    String label = code.getValue();
    return new AnswerRow()
        .text("type", type)
        .text("label", label.substring(0, Math.min(LABEL_LENGTH_MAX, label.length())))
        .text("value", code.getKey())
        .text("parentValue", parent)
        .whole("sort", place)
        .text("valiFlag", "1")
        .text("createUser", AUTHOR)
        .date("createDate", ISSUED)
        .whole("version", VERSION);
  }

  private static String parent(Set<String> codes, String code) {
    for (int length = code.length() - 1; length > 0; length--) {
      String shorter = code.substring(0, length);
      if (codes.contains(shorter)) {
        return shorter;
      }
    }
    return ROOT;
  }
}
