package org.renshe.province.medical.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.renshe.chassis.database.Transaction;
import org.renshe.province.medical.files.FileStore;
import org.renshe.province.medical.files.StoredFile;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;

/**
 * Rows in the answer, or, when there are many, in a file for 9102: a ZIP of one text, UTF-8, a tab
 * between columns, one row a line, {@code null} for an empty value.
 */
final class RowsFile {
  /** Rows of any answer at most. */
  static final int ROWS_MAX = 5000;

  private final FileStore store;
  private final int inlineMax;

  /**
   * @param inlineMax more rows than this become a file
   */
  RowsFile(FileStore store, int inlineMax) {
    this.store = store;
    this.inlineMax = inlineMax;
  }

  HospitalAnswer answer(
      Transaction transaction, HospitalRequest request, String node, List<AnswerRow> rows) {
    if (rows.size() <= inlineMax) {
      return HospitalAnswer.none().with(node, rows);
    }
    String name = request.infno() + "_" + request.msgid();
    StoredFile file =
        store.put(transaction, request.institutionCode(), name + ".zip", zip(name + ".txt", rows));
    return HospitalAnswer.none()
        .withRoot(
            new AnswerRow()
                .text("file_qury_no", file.number())
                .text("filename", file.name())
                .dateTime("dld_endtime", LocalDateTime.ofInstant(file.until(), Values.SHANGHAI))
                .whole("data_cnt", rows.size()));
  }

  private static byte[] zip(String name, List<AnswerRow> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(name));
      for (AnswerRow row : rows) {
        zip.write(line(row).getBytes(StandardCharsets.UTF_8));
      }
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String line(AnswerRow row) {
    return row.values().values().stream()
            .map(Object::toString)
            .map(value -> value.isEmpty() ? "null" : value.replaceAll("[\\t\\r\\n]", " "))
            .collect(Collectors.joining("\t"))
        + "\n";
  }
}
