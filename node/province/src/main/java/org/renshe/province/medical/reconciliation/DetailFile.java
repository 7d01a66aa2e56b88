package org.renshe.province.medical.reconciliation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.renshe.protocol.money.Money;

/**
 * The files of 3202: a ZIP of one TXT, UTF-8, TAB between columns, one row a line; an empty value
 * is written {@code null}.
 */
final class DetailFile {
  private static final int COLUMNS = 7;
  private static final int LINE_BYTES_MAX = 400;
  private static final String EMPTY = "null";

  private DetailFile() {}

  /**
   * Reads a hospital's file; a line that names the columns may come first.
   *
   * @param rowsMax more are refused
   * @throws org.renshe.protocol.problem.ProblemException FILE_UNREADABLE, FILE_TOO_LONG
   */
  static List<DetailLine> read(byte[] zip, int rowsMax) {
    String text = text(zip, rowsMax);
    List<DetailLine> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String row = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (row.isEmpty() || (number == 1 && row.startsWith("setl_id\t"))) {
        continue;
      }
      if (lines.size() == rowsMax) {
        throw ReconciliationProblem.FILE_TOO_LONG.with(rowsMax);
      }
      lines.add(line(number, row.split("\t", -1)));
    }
    return lines;
  }

  private static DetailLine line(int number, String[] columns) {
    if (columns.length != COLUMNS) {
      throw ReconciliationProblem.FILE_UNREADABLE.with(number, columns.length + " 列");
    }
    for (int column = 0; column < COLUMNS; column++) {
      if (columns[column].isBlank() || EMPTY.equalsIgnoreCase(columns[column].strip())) {
        throw ReconciliationProblem.FILE_UNREADABLE.with(number, "第 " + (column + 1) + " 列为空");
      }
    }
    return new DetailLine(
        columns[0].strip(),
        columns[1].strip(),
        columns[2].strip(),
        money(number, columns[3]),
        money(number, columns[4]),
        money(number, columns[5]),
        "1".equals(columns[6].strip()));
  }

  private static Money money(int number, String yuan) {
    try {
      return Money.ofYuan(new BigDecimal(yuan.strip()), RoundingMode.UNNECESSARY);
    } catch (NumberFormatException | ArithmeticException wrong) {
      throw ReconciliationProblem.FILE_UNREADABLE.with(number, yuan);
    }
  }

  /** A small ZIP may hold very much: no more is unpacked than the rows may have. */
  private static String text(byte[] zip, int rowsMax) {
    int bytesMax = Math.multiplyExact(Math.addExact(rowsMax, 1), LINE_BYTES_MAX);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      if (in.getNextEntry() == null) {
        throw ReconciliationProblem.FILE_UNREADABLE.with(0, "ZIP");
      }
      byte[] bytes = in.readNBytes(bytesMax);
      if (in.read() >= 0) {
        throw ReconciliationProblem.FILE_TOO_LONG.with(rowsMax);
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw ReconciliationProblem.FILE_UNREADABLE.with(0, "UTF-8");
    } catch (IOException | IllegalArgumentException notZip) {
      throw ReconciliationProblem.FILE_UNREADABLE.with(0, "ZIP");
    }
  }

  /** The answer's file, {@code result.txt} in a ZIP, columns in the printed order. */
  static byte[] write(List<DetailResult> results) {
    StringBuilder text = new StringBuilder();
    for (DetailResult result : results) {
      text.append(
              String.join(
                  "\t",
                  shown(result.personNumber()),
                  shown(result.visitId()),
                  shown(result.settlementId()),
                  shown(result.messageId()),
                  result.equal() ? "0" : "1",
                  result.refund() ? "1" : "0",
                  shown(result.memo()),
                  shown(result.total()),
                  shown(result.funds()),
                  shown(result.account())))
          .append('\n');
    }
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("result.txt"));
      zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
      zip.finish();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String shown(String value) {
    return value == null || value.isEmpty() ? EMPTY : value;
  }

  private static String shown(Money value) {
    return value == null ? EMPTY : value.toYuan();
  }
}
