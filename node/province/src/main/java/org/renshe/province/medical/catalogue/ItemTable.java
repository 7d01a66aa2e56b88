package org.renshe.province.medical.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A catalogue table row by row, whatever file it came in. */
final class ItemTable implements AutoCloseable {
  /** What a file with rejects has before the columns of the table; not read again. */
  static final List<String> REMARKS = List.of("行号", "原因");

  private final Source source;
  private final List<String> headings;
  private final List<ItemColumn> columns = new ArrayList<>();
  private int number = 1;

  private ItemTable(Source source, List<String> headings) {
    this.source = source;
    this.headings = headings;
  }

  /** Records of a file in order. */
  interface Source extends AutoCloseable {
    /** Null after the last. */
    List<String> next() throws IOException;

    @Override
    void close() throws IOException;
  }

  /**
   * A row as it stands in the file.
   *
   * @param number its line, the heading being 1
   * @param values in the file's order
   * @param cells those that are columns of a catalogue
   */
  record Row(int number, List<String> values, Map<ItemColumn, String> cells) {}

  /**
   * Reads the heading.
   *
   * @throws org.renshe.protocol.problem.ProblemException HEADING_WRONG
   */
  static ItemTable open(Source source) throws IOException {
    List<String> headings = source.next();
    if (headings == null) {
      throw CatalogueProblem.HEADING_WRONG.with("");
    }
    ItemTable table = new ItemTable(source, headings.stream().map(String::strip).toList());
    Set<ItemColumn> seen = new HashSet<>();
    for (String heading : table.headings) {
      ItemColumn column = ItemColumn.of(heading);
      boolean known = column != null || REMARKS.contains(heading) || heading.isEmpty();
      if (!known || (column != null && !seen.add(column))) {
        throw CatalogueProblem.HEADING_WRONG.with(heading);
      }
      table.columns.add(column);
    }
    for (ItemColumn required : List.of(ItemColumn.CODE, ItemColumn.NAME, ItemColumn.VALID_FROM)) {
      if (!seen.contains(required)) {
        throw CatalogueProblem.COLUMN_MISSING.with(required.zh(), required.key());
      }
    }
    return table;
  }

  /** Headings of the file, without remarks. */
  List<String> headings() {
    return kept(headings);
  }

  /** The values under {@link #headings}. */
  List<String> kept(List<String> values) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < Math.min(values.size(), headings.size()); i++) {
      if (columns.get(i) != null) {
        kept.add(values.get(i));
      }
    }
    return kept;
  }

  /** The next row that is not blank, null after the last. */
  Row next() throws IOException {
    for (List<String> values = source.next(); values != null; values = source.next()) {
      number++;
      if (values.stream().anyMatch(value -> !value.isBlank())) {
        Map<ItemColumn, String> cells = new EnumMap<>(ItemColumn.class);
        for (int i = 0; i < Math.min(values.size(), columns.size()); i++) {
          if (columns.get(i) != null) {
            cells.put(columns.get(i), CsvLines.plain(values.get(i)));
          }
        }
        return new Row(number, values, cells);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
