package org.renshe.province.medical.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.security.Audit;

/** What clerks see of matches, with the days they have for them. */
final class MatchWork {
  private static final int EXPORT_MAX = 10_000;

  private final Database database;
  private final Matches matches;
  private final CatalogueIndex index;
  private final Audit audit;
  private final Clock clock;
  private final int daysToDecide;

  /**
   * @param daysToDecide calendar days from the submission
   */
  MatchWork(
      Database database,
      Matches matches,
      CatalogueIndex index,
      Audit audit,
      Clock clock,
      int daysToDecide) {
    this.database = database;
    this.matches = matches;
    this.index = index;
    this.audit = audit;
    this.clock = clock;
    this.daysToDecide = daysToDecide;
  }

  /**
   * @param page from 1
   */
  List<MatchLine> list(MatchState state, String institution, boolean doubtful, int page, int size) {
    return matches.worklist(state, institution, doubtful, (page - 1) * size, size).stream()
        .map(this::line)
        .toList();
  }

  /** The whole filtered list, at most 10,000 rows; audited. */
  List<MatchLine> export(MatchState state, String institution, boolean doubtful, String by) {
    database.run(
        transaction ->
            audit.record(
                transaction,
                by,
                "catalogue-match-export",
                "-",
                state.name() + " " + institution + (doubtful ? " doubtful" : "")));
    return list(state, institution, doubtful, 1, EXPORT_MAX);
  }

  /** Who took a table out, when, and how much of it. */
  String watermark(String by, int rows) {
    return "导出人 " + by + "，" + clock.instant().atZone(ItemWriter.SHANGHAI) + "，共 " + rows + " 行";
  }

  void decide(String id, boolean approve, String reason, String by) {
    matches.decide(id, approve, reason, by);
  }

  private MatchLine line(Match match) {
    Match.Key key = match.key();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ItemWriter.SHANGHAI);
    LocalDate due =
        LocalDate.ofInstant(match.submittedAt(), ItemWriter.SHANGHAI).plusDays(daysToDecide);
    Optional<IndexEntry> entry = index.billed(key.nationalCode(), today, "");
    return new MatchLine(
        key.id(),
        key.institution(),
        key.ownCode(),
        match.ownName(),
        key.nationalCode(),
        entry.map(IndexEntry::name).orElse(""),
        entry.map(found -> found.kind.name()).orElse(""),
        match.from(),
        match.to(),
        match.finding().nameScore(),
        match.finding().zh(),
        match.finding().en(),
        match.state(),
        match.submittedAt(),
        due,
        match.state() == MatchState.SUBMITTED && due.isBefore(today),
        match.decidedBy() == null ? "" : match.decidedBy(),
        match.reason() == null ? "" : match.reason());
  }
}
