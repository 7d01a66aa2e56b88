package org.renshe.province.medical.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.database.Transaction;

/** Files to import and what came of their rows, in plain SQL. */
final class ImportStore {
  private static final String COLUMNS =
      "id, file_name, bytes_expected, bytes_received, import_state, correction_reason, partial,"
          + " entering, rows_done, added, changed, unchanged, refused, failure_zh, failure_en, asked_by,"
          + " asked_at, ended_at";

  private ImportStore() {}

  /** A row refused. */
  record Reject(int row, Fault fault, String line) {}

  static void insert(Transaction transaction, CatalogueImport asked) {
    Sql.update(
        transaction,
        "insert into catalogue_import (" + COLUMNS + ") values (?" + ", ?".repeat(17) + ")",
        asked.id(),
        asked.fileName(),
        asked.bytes(),
        asked.received(),
        asked.state().name(),
        asked.correction(),
        asked.partial() ? "Y" : "N",
        asked.entering() ? "Y" : "N",
        asked.rows(),
        asked.added(),
        asked.changed(),
        asked.unchanged(),
        asked.refused(),
        asked.failureZh(),
        asked.failureEn(),
        asked.askedBy(),
        asked.askedAt(),
        asked.endedAt());
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException IMPORT_UNKNOWN
   */
  static CatalogueImport require(Transaction transaction, String id) {
    return list(transaction, "where id = ?", id).stream()
        .findFirst()
        .orElseThrow(() -> CatalogueProblem.IMPORT_UNKNOWN.with(id));
  }

  static List<CatalogueImport> newest(Transaction transaction, int max) {
    return list(transaction, "order by asked_at desc, id fetch first " + max + " rows only");
  }

  /** The one that has waited longest for a run. */
  static Optional<CatalogueImport> waiting(Transaction transaction) {
    return list(
            transaction,
            "where import_state in (?, ?) order by asked_at, id fetch first 1 rows only",
            ImportState.CHECKING.name(),
            ImportState.APPLYING.name())
        .stream()
        .findFirst();
  }

  static void putPart(Transaction transaction, String id, int part, byte[] content) {
    int before =
        Sql.find(
                transaction,
                "select content from catalogue_import_part where import_id = ? and part_no = ?",
                row -> row.getBytes(1).length,
                id,
                part)
            .orElse(0);
    Sql.update(
        transaction,
        "delete from catalogue_import_part where import_id = ? and part_no = ?",
        id,
        part);
    Sql.update(
        transaction,
        "insert into catalogue_import_part (import_id, part_no, content) values (?, ?, ?)",
        id,
        part,
        content);
    Sql.update(
        transaction,
        "update catalogue_import set bytes_received = bytes_received + ? where id = ?",
        content.length - before,
        id);
  }

  static Optional<byte[]> part(Transaction transaction, String id, int part) {
    return Sql.find(
        transaction,
        "select content from catalogue_import_part where import_id = ? and part_no = ?",
        row -> row.getBytes(1),
        id,
        part);
  }

  static void dropParts(Transaction transaction, String id) {
    Sql.update(transaction, "delete from catalogue_import_part where import_id = ?", id);
  }

  /** Moves it on; the move is checked, whoever asks. */
  static void move(Transaction transaction, CatalogueImport from, ImportState to, Instant ended) {
    from.state().requireMayBecome(to);
    int moved =
        Sql.update(
            transaction,
            "update catalogue_import set import_state = ?, ended_at = ? where id = ?"
                + " and import_state = ?",
            to.name(),
            ended,
            from.id(),
            from.state().name());
    if (moved == 0) {
      throw CatalogueProblem.IMPORT_STATE_WRONG.with(from.state().name(), to.name());
    }
  }

  static void setPartial(Transaction transaction, String id, boolean partial) {
    Sql.update(
        transaction,
        "update catalogue_import set partial = ? where id = ?",
        partial ? "Y" : "N",
        id);
  }

  static void fail(Transaction transaction, String id, String zh, String en) {
    Sql.update(
        transaction,
        "update catalogue_import set failure_zh = ?, failure_en = ? where id = ?",
        zh,
        en,
        id);
  }

  /** Before a run from the first row. */
  static void startOver(Transaction transaction, String id, String headings, boolean entering) {
    Sql.update(
        transaction,
        "update catalogue_import set rows_done = 0, added = 0, changed = 0, unchanged = 0,"
            + " refused = 0, headings = ?, entering = ? where id = ?",
        headings,
        entering ? "Y" : "N",
        id);
    Sql.update(transaction, "delete from catalogue_import_reject where import_id = ?", id);
  }

  static void progress(
      Transaction transaction, String id, int rows, ItemWriter.Outcome outcome, int refused) {
    Sql.update(
        transaction,
        "update catalogue_import set rows_done = rows_done + ?, added = added + ?,"
            + " changed = changed + ?, unchanged = unchanged + ?, refused = refused + ?"
            + " where id = ?",
        rows,
        outcome.added(),
        outcome.changed(),
        outcome.same(),
        refused,
        id);
  }

  static void reject(Transaction transaction, String id, List<Reject> rejects) {
    Sql.updateAll(
        transaction,
        "insert into catalogue_import_reject (import_id, row_no, reason_zh, reason_en, line)"
            + " values (?, ?, ?, ?, ?)",
        rejects.stream()
            .map(
                reject ->
                    new Object[] {
                      id, reject.row(), reject.fault().zh(), reject.fault().en(), reject.line()
                    })
            .toList());
  }

  static List<Reject> rejects(Transaction transaction, String id, int afterRow, int max) {
    return Sql.list(
        transaction,
        "select row_no, reason_zh, reason_en, line from catalogue_import_reject"
            + " where import_id = ? and row_no > ? order by row_no fetch first "
            + max
            + " rows only",
        row ->
            new Reject(
                row.getInt(1), new Fault(row.getString(2), row.getString(3)), row.getString(4)),
        id,
        afterRow);
  }

  static String headings(Transaction transaction, String id) {
    return Sql.find(
            transaction,
            "select headings from catalogue_import where id = ?",
            row -> row.getString(1) == null ? "" : row.getString(1),
            id)
        .orElse("");
  }

  /** Files whose import nobody finished, and the parts of those that ended. */
  static void forget(Transaction transaction, Instant before) {
    Sql.update(
        transaction,
        "delete from catalogue_import_part where import_id in (select id from catalogue_import"
            + " where asked_at < ? and import_state not in ('CHECKING', 'APPLYING'))",
        before);
  }

  private static List<CatalogueImport> list(
      Transaction transaction, String condition, Object... parameters) {
    return Sql.list(
        transaction,
        "select " + COLUMNS + " from catalogue_import " + condition,
        ImportStore::read,
        parameters);
  }

  private static CatalogueImport read(ResultSet row) throws SQLException {
    return new CatalogueImport(
        row.getString("id"),
        row.getString("file_name"),
        row.getLong("bytes_expected"),
        row.getLong("bytes_received"),
        ImportState.valueOf(row.getString("import_state")),
        row.getString("correction_reason"),
        "Y".equals(row.getString("partial")),
        "Y".equals(row.getString("entering")),
        row.getInt("rows_done"),
        row.getInt("added"),
        row.getInt("changed"),
        row.getInt("unchanged"),
        row.getInt("refused"),
        row.getString("failure_zh"),
        row.getString("failure_en"),
        row.getString("asked_by"),
        Sql.instant(row, "asked_at"),
        Sql.instant(row, "ended_at"));
  }
}
