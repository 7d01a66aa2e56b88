package org.renshe.province.medical.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.database.Transaction;
import org.renshe.province.medical.files.FileStore;
import org.renshe.province.medical.files.StoredFile;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;

/**
 * Catalogue downloads (目录下载, 1301 and others): what is later than the version a hospital holds, as
 * a ZIP of one text, to be fetched by 9102 under {@code plc}. A file once made serves every
 * hospital that holds the same version, so long as it is kept.
 */
final class DownloadDesk {
  /** {@code fixmedins_code} of files for everybody. */
  private static final String EVERYBODY = "plc";

  private static final Duration SPARE = Duration.ofHours(12);

  private final Database database;
  private final HospitalSide hospitals;
  private final FileStore files;
  private final Clock clock;

  DownloadDesk(Database database, HospitalSide hospitals, FileStore files, Clock clock) {
    this.database = database;
    this.hospitals = hospitals;
    this.files = files;
    this.clock = clock;
  }

  /** Transactions it serves. */
  static String[] transactions() {
    return Arrays.stream(CatalogueKind.values())
        .map(CatalogueKind::transaction)
        .filter(number -> !number.isEmpty() && !number.equals(CatalogueKind.ETHNIC.transaction()))
        .toArray(String[]::new);
  }

  /** A file that can be fetched. */
  private record Made(String number, String name, int rows, Instant until) {}

  HospitalAnswer download(HospitalRequest request) {
    CatalogueKind kind =
        Arrays.stream(CatalogueKind.values())
            .filter(one -> one.transaction().equals(request.infno()))
            .findFirst()
            .orElseThrow();
    long after = CatalogueVersion.read(request.input().row("data").text("ver"));
    Made made =
        database.write(
            transaction -> {
              hospitals.setting(transaction, request);
              long upTo = ItemStore.state(transaction).revision();
              String id = kind.transaction() + "/" + Math.min(after, upTo) + "/" + upTo;
              return found(transaction, id)
                  .orElseGet(() -> make(transaction, kind, after, upTo, id));
            });
    LocalDate lastDay = LocalDate.ofInstant(made.until(), ItemWriter.SHANGHAI);
    return HospitalAnswer.none()
        .withRoot(
            new AnswerRow()
                .text("file_qury_no", made.number())
                .text("filename", made.name())
                .date("dld_end_time", lastDay)
                .whole("data_cnt", made.rows()));
  }

  private Optional<Made> found(Transaction transaction, String id) {
    return Sql.find(
        transaction,
        "select file_no, file_name, row_count, kept_until from catalogue_download"
            + " where id = ? and kept_until > ?",
        row ->
            new Made(
                row.getString(1), row.getString(2), row.getInt(3), Sql.instant(row, "kept_until")),
        id,
        clock.instant().plus(SPARE));
  }

  private Made make(Transaction transaction, CatalogueKind kind, long after, long upTo, String id) {
    String name = kind.transaction() + "-" + CatalogueVersion.text(upTo);
    Text text = new Text(name + ".txt");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ItemWriter.SHANGHAI);
    ItemStore.forEachChanged(
        transaction, kind, after, upTo, stored -> text.add(DownloadColumns.line(stored, today)));
    StoredFile file = files.put(transaction, EVERYBODY, name + ".txt.zip", text.finish());
    Made made = new Made(file.number(), file.name(), text.lines, file.until());
    Sql.update(transaction, "delete from catalogue_download where id = ?", id);
    Sql.update(
        transaction,
        "insert into catalogue_download (id, file_no, file_name, row_count, kept_until)"
            + " values (?, ?, ?, ?, ?)",
        id,
        made.number(),
        made.name(),
        made.rows(),
        made.until());
    return made;
  }

  /** Forgets files that are kept no more. */
  void forget() {
    database.run(
        transaction ->
            Sql.update(
                transaction,
                "delete from catalogue_download where kept_until <= ?",
                clock.instant()));
  }

  /** A ZIP of one text while it grows. */
  private static final class Text {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8);
    private int lines;

    Text(String name) {
      try {
        zip.putNextEntry(new ZipEntry(name));
      } catch (IOException inMemory) {
        throw new UncheckedIOException(inMemory);
      }
    }

    void add(String line) {
      try {
        zip.write(line.getBytes(UTF_8));
        lines++;
      } catch (IOException inMemory) {
        throw new UncheckedIOException(inMemory);
      }
    }

    byte[] finish() {
      try {
        zip.closeEntry();
        zip.close();
        return bytes.toByteArray();
      } catch (IOException inMemory) {
        throw new UncheckedIOException(inMemory);
      }
    }
  }
}
