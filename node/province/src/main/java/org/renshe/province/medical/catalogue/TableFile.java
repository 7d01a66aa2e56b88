package org.renshe.province.medical.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.renshe.protocol.problem.ProblemException;

/**
 * Opens a table by what it is, not by its name: an Excel workbook (.xlsx) is a ZIP; anything else
 * is CSV, in UTF-8 or, as Excel in China saves it, in GB 18030.
 */
final class TableFile {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int COLUMNS_MAX = 100;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Before a number that stands where a text is needed: its zeros in front are lost. */
  private static final String NUMBER = "#";

  private TableFile() {}

  /**
   * @param file opens the file anew each time
   * @throws ProblemException FILE_UNREADABLE, HEADING_WRONG or COLUMN_MISSING
   */
  static ItemTable open(Supplier<InputStream> file) {
    try {
      byte[] start;
      try (InputStream in = file.get()) {
        start = in.readNBytes(ZIP.length);
      }
      return ItemTable.open(
          java.util.Arrays.equals(start, ZIP) ? workbook(file.get()) : text(file));
    } catch (IOException | ExcelReaderException unreadable) {
      throw new ProblemException(
          CatalogueProblem.FILE_UNREADABLE, unreadable, unreadable.getMessage());
    }
  }

  private static ItemTable.Source text(Supplier<InputStream> file) throws IOException {
    Reader reader = new BufferedReader(new InputStreamReader(file.get(), charset(file)));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    CsvLines lines = new CsvLines(reader);
    return new ItemTable.Source() {
      @Override
      public List<String> next() throws IOException {
        return lines.next();
      }

      @Override
      public void close() throws IOException {
        reader.close();
      }
    };
  }

  private static Charset charset(Supplier<InputStream> file) throws IOException {
    char[] buffer = new char[8192];
    try (Reader strict =
        new InputStreamReader(
            file.get(),
            UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      while (strict.read(buffer) >= 0) {
        // only whether it can be read
      }
      return UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return GB18030;
    }
  }

  private static ItemTable.Source workbook(InputStream in) throws IOException {
    ReadableWorkbook workbook = new ReadableWorkbook(in);
    Iterator<Row> rows = workbook.getFirstSheet().openStream().iterator();
    return new ItemTable.Source() {
      private int width = COLUMNS_MAX;
      private boolean first = true;
      private int codeColumn = -1;

      @Override
      public List<String> next() throws IOException {
        try {
          if (!rows.hasNext()) {
            return null;
          }
          List<String> values = values(rows.next());
          if (first) {
            first = false;
            width = values.size();
            codeColumn = codeColumn(values);
          }
          return values;
        } catch (ExcelReaderException broken) {
          throw new IOException(broken.getMessage(), broken);
        }
      }

      private List<String> values(Row row) {
        int last = Math.min(width, row.getCellCount());
        List<String> values = new ArrayList<>(last);
        for (int i = 0; i < last; i++) {
          Optional<Cell> cell = row.getOptionalCell(i);
          values.add(cell.map(found -> value(found)).orElse(""));
        }
        if (codeColumn >= 0 && codeColumn < last && isNumber(row, codeColumn)) {
          values.set(codeColumn, NUMBER + values.get(codeColumn));
        }
        return values;
      }

      @Override
      public void close() throws IOException {
        workbook.close();
      }
    };
  }

  private static boolean isNumber(Row row, int column) {
    return row.getOptionalCell(column)
        .filter(cell -> cell.getType() == CellType.NUMBER)
        .isPresent();
  }

  private static int codeColumn(List<String> headings) {
    for (int i = 0; i < headings.size(); i++) {
      if (ItemColumn.of(headings.get(i)) == ItemColumn.CODE) {
        return i;
      }
    }
    return -1;
  }

  private static String value(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
      case BOOLEAN -> cell.asBoolean() ? "1" : "0";
      case STRING -> cell.asString();
      case FORMULA, ERROR, EMPTY -> cell.getText();
    };
  }
}
