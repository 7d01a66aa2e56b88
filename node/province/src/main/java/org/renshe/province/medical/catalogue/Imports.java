package org.renshe.province.medical.catalogue;

import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.security.Audit;
import org.renshe.protocol.problem.ProblemException;

/**
 * Imports of catalogue files (目录导入): received in parts, checked without entering anything, then
 * entered. A file with a wrong row enters nothing unless the good rows are asked for expressly.
 */
final class Imports {
  static final int PART_BYTES_MAX = 4 * 1024 * 1024;
  private static final int REJECTS_AT_ONCE = 1_000;
  private static final int PARTS_MAX = 100_000;
  private static final Duration KEPT = Duration.ofDays(7);

  private final Database database;
  private final ItemWriter writer;
  private final Clock clock;
  private final Supplier<String> ids;
  private final Audit audit;
  private final long bytesMax;
  private final Runnable changed;

  /**
   * @param bytesMax of one file
   * @param changed told when items were entered
   */
  Imports(
      Database database,
      ItemWriter writer,
      Clock clock,
      Supplier<String> ids,
      Audit audit,
      long bytesMax,
      Runnable changed) {
    this.database = database;
    this.writer = writer;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
    this.bytesMax = bytesMax;
    this.changed = changed;
  }

  /**
   * @param bytes of the whole file
   * @param correction why versions that have begun may be changed; blank when they may not
   */
  CatalogueImport begin(String fileName, long bytes, String correction, String actor) {
    if (bytes < 1 || bytes > bytesMax) {
      throw CatalogueProblem.FILE_SIZE_WRONG.with(bytes, bytesMax);
    }
    boolean path = fileName.contains("/") || fileName.contains("\\");
    if (fileName.isBlank() || fileName.length() > 200 || path || correction.length() > 200) {
      throw CatalogueProblem.FILE_NAME_WRONG.with();
    }
    CatalogueImport asked =
        new CatalogueImport(
            ids.get(),
            fileName,
            bytes,
            0,
            ImportState.RECEIVING,
            correction.isBlank() ? null : correction.strip(),
            false,
            false,
            0,
            0,
            0,
            0,
            0,
            null,
            null,
            actor,
            clock.instant(),
            null);
    database.run(transaction -> ImportStore.insert(transaction, asked));
    return asked;
  }

  /**
   * Takes a part; the same part again replaces it.
   *
   * @param part from 0
   */
  void receive(String id, int part, byte[] content) {
    if (content.length > PART_BYTES_MAX || content.length == 0 || part < 0 || part > PARTS_MAX) {
      throw CatalogueProblem.FILE_SIZE_WRONG.with(content.length, PART_BYTES_MAX);
    }
    database.run(
        transaction -> {
          CatalogueImport file = ImportStore.require(transaction, id);
          if (file.state() != ImportState.RECEIVING) {
            throw CatalogueProblem.IMPORT_STATE_WRONG.with(
                file.state(), ImportState.RECEIVING.name());
          }
          ImportStore.putPart(transaction, id, part, content);
          long received = ImportStore.require(transaction, id).received();
          if (received > file.bytes()) {
            throw CatalogueProblem.FILE_SIZE_WRONG.with(received, file.bytes());
          }
        });
  }

  /** Asks for a check; a run does it soon. */
  CatalogueImport check(String id) {
    return ask(id, ImportState.CHECKING, false, "operator");
  }

  /**
   * Asks for the rows to be entered.
   *
   * @param partial whether good rows are entered though others are refused
   */
  CatalogueImport apply(String id, boolean partial, String actor) {
    return ask(id, ImportState.APPLYING, partial, actor);
  }

  private CatalogueImport ask(String id, ImportState next, boolean partial, String actor) {
    return database.write(
        transaction -> {
          CatalogueImport file = ImportStore.require(transaction, id);
          if (file.received() != file.bytes()) {
            throw CatalogueProblem.FILE_SIZE_WRONG.with(file.received(), file.bytes());
          }
          ImportStore.move(transaction, file, next, null);
          ImportStore.setPartial(transaction, id, partial);
          ImportStore.startOver(transaction, id, "", false);
          audit.record(
              transaction, actor, "catalogue-" + next.name().toLowerCase(Locale.ROOT), "-", id);
          return ImportStore.require(transaction, id);
        });
  }

  CatalogueImport find(String id) {
    return database.read(transaction -> ImportStore.require(transaction, id));
  }

  List<CatalogueImport> newest(int max) {
    return database.read(transaction -> ImportStore.newest(transaction, max));
  }

  /** The first of the refused rows, for a page. */
  List<ImportStore.Reject> rejects(String id, int max) {
    return database.read(transaction -> ImportStore.rejects(transaction, id, 0, max));
  }

  /** The refused rows as a table to be mended and sent again. */
  void writeRejects(String id, Locale locale, Writer out) throws IOException {
    String headings = database.read(transaction -> ImportStore.headings(transaction, id));
    out.write('\uFEFF' + CsvLines.line(ItemTable.REMARKS).strip() + "," + headings);
    int after = 0;
    List<ImportStore.Reject> some;
    do {
      int from = after;
      some =
          database.read(transaction -> ImportStore.rejects(transaction, id, from, REJECTS_AT_ONCE));
      for (ImportStore.Reject reject : some) {
        out.write(ImportRun.rejectLine(reject, locale));
        after = reject.row();
      }
    } while (some.size() == REJECTS_AT_ONCE);
  }

  /** Does what was asked for, one file after the other. */
  void work() {
    for (var next = next(); next != null; next = next()) {
      run(next);
    }
  }

  /** Forgets files that nobody needs any more. */
  void forget() {
    database.run(transaction -> ImportStore.forget(transaction, clock.instant().minus(KEPT)));
  }

  private CatalogueImport next() {
    return database.read(ImportStore::waiting).orElse(null);
  }

  private void run(CatalogueImport file) {
    try {
      ImportState end = file.state() == ImportState.CHECKING ? checked(file) : applied(file);
      database.run(
          transaction -> {
            ImportStore.move(transaction, file, end, clock.instant());
            if (end == ImportState.DONE) {
              ImportStore.dropParts(transaction, file.id());
            }
          });
    } catch (ProblemException refused) {
      database.run(
          transaction -> {
            ImportStore.move(transaction, file, ImportState.FAILED, clock.instant());
            ImportStore.fail(
                transaction,
                file.id(),
                text(refused, Locale.CHINESE),
                text(refused, Locale.ENGLISH));
          });
    } finally {
      changed.run();
    }
  }

  private ImportState checked(CatalogueImport file) {
    pass(file, true, 0);
    return ImportState.CHECKED;
  }

  private ImportState applied(CatalogueImport file) {
    if (!file.entering() && !file.partial() && pass(file, true, 0) > 0) {
      return ImportState.CHECKED;
    }
    pass(file, false, file.entering() ? file.rows() : 0);
    return ImportState.DONE;
  }

  private int pass(CatalogueImport file, boolean dry, int done) {
    try (ItemTable table = TableFile.open(() -> new PartsStream(database, file.id()))) {
      if (done == 0) {
        database.run(
            transaction ->
                ImportStore.startOver(
                    transaction, file.id(), CsvLines.line(table.headings()), !dry));
      }
      return new ImportRun(database, writer, file, dry).pass(table, done);
    } catch (IOException unreadable) {
      throw new ProblemException(
          CatalogueProblem.FILE_UNREADABLE, unreadable, unreadable.getMessage());
    }
  }

  private static String text(ProblemException refused, Locale locale) {
    String text =
        refused.problem().code()
            + " "
            + refused.sentence(locale)
            + ("zh".equals(locale.getLanguage()) ? "。" : ". ")
            + refused.remedy(locale);
    return text.substring(0, Math.min(text.length(), 500));
  }
}
