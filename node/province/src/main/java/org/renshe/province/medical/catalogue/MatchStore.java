package org.renshe.province.medical.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.database.Transaction;

/** Matches in the database, in plain SQL. */
final class MatchStore {
  private static final String COLUMNS =
      "institution_code, own_code, list_type, national_code, own_name, valid_from, valid_to,"
          + " approval_number, dosage_form, exclusions, contents, unit, spec, packing, memo,"
          + " match_state, name_score, finding_zh, finding_en, submitted_at, decided_by,"
          + " decided_at, decision_reason, changed_at";

  private MatchStore() {}

  static Optional<Match> find(Transaction transaction, String id) {
    return list(transaction, "where id = ?", id).stream().findFirst();
  }

  static List<Match> list(Transaction transaction, String condition, Object... parameters) {
    return Sql.list(
        transaction,
        "select " + COLUMNS + " from catalogue_match " + condition,
        MatchStore::read,
        parameters);
  }

  static long count(Transaction transaction, String condition, Object... parameters) {
    return Sql.find(
            transaction,
            "select count(*) from catalogue_match " + condition,
            row -> row.getLong(1),
            parameters)
        .orElse(0L);
  }

  /** Enters it or puts it in the place of the one before. */
  static void put(Transaction transaction, Match match, Instant now) {
    String id = match.key().id();
    Sql.update(transaction, "delete from catalogue_match where id = ?", id);
    Sql.update(
        transaction,
        "insert into catalogue_match (" + COLUMNS + ", id) values (?" + ", ?".repeat(24) + ")",
        parameters(match, now, id));
  }

  /** Decides or withdraws; nothing when somebody was quicker. */
  static boolean move(
      Transaction transaction,
      Match match,
      MatchState next,
      String by,
      String reason,
      Instant now) {
    return Sql.update(
            transaction,
            "update catalogue_match set match_state = ?, decided_by = ?, decided_at = ?,"
                + " decision_reason = ?, changed_at = ? where id = ? and match_state = ?",
            next.name(),
            by,
            now,
            reason,
            now,
            match.key().id(),
            match.state().name())
        == 1;
  }

  /** Whether an approved match covers the day, whatever the list. */
  static boolean isApproved(
      Transaction transaction,
      String institution,
      String ownCode,
      String nationalCode,
      LocalDate day) {
    return count(
            transaction,
            "where institution_code = ? and own_code = ? and national_code = ?"
                + " and match_state = ? and valid_from <= ? and valid_to >= ?",
            institution,
            ownCode,
            nationalCode,
            MatchState.APPROVED.name(),
            day,
            day)
        > 0;
  }

  private static Object[] parameters(Match match, Instant now, String id) {
    Match.Key key = match.key();
    Match.Texts texts = match.texts();
    return new Object[] {
      key.institution(),
      key.ownCode(),
      key.listType(),
      key.nationalCode(),
      match.ownName(),
      match.from(),
      match.to(),
      texts.approvalNumber(),
      texts.dosageForm(),
      texts.exclusions(),
      texts.contents(),
      texts.unit(),
      texts.spec(),
      texts.packing(),
      texts.memo(),
      match.state().name(),
      match.finding().nameScore(),
      match.finding().isClean() ? null : match.finding().zh(),
      match.finding().isClean() ? null : match.finding().en(),
      match.submittedAt(),
      match.decidedBy(),
      match.decidedAt(),
      match.reason(),
      now,
      id
    };
  }

  private static Match read(ResultSet row) throws SQLException {
    return new Match(
        new Match.Key(
            row.getString("institution_code"),
            row.getString("own_code"),
            row.getString("list_type"),
            row.getString("national_code")),
        row.getString("own_name"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        new Match.Texts(
            text(row, "approval_number"),
            text(row, "dosage_form"),
            text(row, "exclusions"),
            text(row, "contents"),
            text(row, "unit"),
            text(row, "spec"),
            text(row, "packing"),
            text(row, "memo")),
        MatchState.valueOf(row.getString("match_state")),
        new Match.Finding(
            row.getInt("name_score"), text(row, "finding_zh"), text(row, "finding_en")),
        Sql.instant(row, "submitted_at"),
        row.getString("decided_by"),
        Sql.instant(row, "decided_at"),
        row.getString("decision_reason"));
  }

  /** Oracle keeps an empty text as null. */
  private static String text(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }
}
