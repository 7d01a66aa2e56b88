package org.renshe.province.medical.catalogue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;

/** Matches of institutions' items with the catalogues: submitted, checked, decided, withdrawn. */
final class Matches {
  static final int REASON_LENGTH_MAX = 200;

  private final Database database;
  private final CatalogueIndex index;
  private final Clock clock;
  private final Audit audit;

  Matches(Database database, CatalogueIndex index, Clock clock, Audit audit) {
    this.database = database;
    this.index = index;
    this.clock = clock;
    this.audit = audit;
  }

  /** What an institution sends of one item (3301). */
  record Submission(
      Match.Key key,
      String ownName,
      LocalDate from,
      LocalDate to,
      Match.Texts texts,
      BigDecimal price) {}

  /**
   * Checks and enters a match; the same again changes nothing.
   *
   * @throws org.renshe.protocol.problem.ProblemException MATCH_CODE_UNKNOWN, MATCH_LIST_WRONG,
   *     MATCH_DATES_WRONG, MATCH_APPROVED_ALREADY
   */
  void submit(Transaction transaction, CareSetting setting, Submission sent) {
    Match.Key key = sent.key();
    if (sent.to().isBefore(sent.from())) {
      throw CatalogueProblem.MATCH_DATES_WRONG.with(key.ownCode());
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ItemWriter.SHANGHAI);
    LocalDate day = sent.from().isAfter(today) ? sent.from() : today;
    IndexEntry entry =
        index
            .billed(key.nationalCode(), day, setting.division())
            .orElseThrow(
                () -> CatalogueProblem.MATCH_CODE_UNKNOWN.with(key.ownCode(), key.nationalCode()));
    if (!entry.kind.listType().equals(key.listType())) {
      throw CatalogueProblem.MATCH_LIST_WRONG.with(
          key.ownCode(), key.nationalCode(), entry.kind.zh(), entry.kind.en());
    }
    Match match = submitted(setting, sent, entry);
    Optional<Match> before = MatchStore.find(transaction, key.id());
    if (before.isEmpty()) {
      MatchStore.put(transaction, match, clock.instant());
      return;
    }
    MatchState state = before.get().state();
    boolean live = state == MatchState.SUBMITTED || state == MatchState.APPROVED;
    if (live && before.get().saysTheSame(match)) {
      return;
    }
    if (!state.mayBecome(MatchState.SUBMITTED)) {
      throw CatalogueProblem.MATCH_APPROVED_ALREADY.with(key.ownCode());
    }
    MatchStore.put(transaction, match, clock.instant());
  }

  private Match submitted(CareSetting setting, Submission sent, IndexEntry entry) {
    Match.Finding finding =
        MatchRules.judge(sent.ownName(), entry.name(), sent.price(), entry.limit(setting.level()));
    return new Match(
        sent.key(),
        sent.ownName(),
        sent.from(),
        sent.to(),
        sent.texts(),
        MatchState.SUBMITTED,
        finding,
        clock.instant(),
        null,
        null,
        null);
  }

  /**
   * Takes a match back (3302), decided or not.
   *
   * @throws org.renshe.protocol.problem.ProblemException MATCH_UNKNOWN
   */
  void withdraw(Transaction transaction, Match.Key key) {
    Match match =
        MatchStore.find(transaction, key.id())
            .filter(found -> found.state().mayBecome(MatchState.WITHDRAWN))
            .orElseThrow(() -> CatalogueProblem.MATCH_UNKNOWN.with(key.ownCode()));
    move(transaction, match, MatchState.WITHDRAWN, "hospital:" + key.institution(), "3302");
  }

  /**
   * Decides a submitted match.
   *
   * @param reason required to reject
   * @throws org.renshe.protocol.problem.ProblemException MATCH_UNKNOWN, MATCH_DECIDED_ALREADY,
   *     MATCH_REASON_MISSING
   */
  void decide(String id, boolean approve, String reason, String actor) {
    if (reason.length() > REASON_LENGTH_MAX || (!approve && reason.isBlank())) {
      throw CatalogueProblem.MATCH_REASON_MISSING.with(REASON_LENGTH_MAX);
    }
    MatchState next = approve ? MatchState.APPROVED : MatchState.REJECTED;
    database.run(
        transaction -> {
          Match match = require(transaction, id);
          if (!match.state().mayBecome(next)) {
            throw CatalogueProblem.MATCH_DECIDED_ALREADY.with(
                match.key().ownCode(), match.state().zh(), match.state().en());
          }
          move(transaction, match, next, actor, reason.strip());
          audit.record(
              transaction,
              actor,
              approve ? "catalogue-match-approve" : "catalogue-match-reject",
              "-",
              id);
        });
  }

  private void move(
      Transaction transaction, Match match, MatchState next, String by, String reason) {
    if (!MatchStore.move(transaction, match, next, by, reason, clock.instant())) {
      throw CatalogueProblem.MATCH_DECIDED_ALREADY.with(
          match.key().ownCode(), match.state().zh(), match.state().en());
    }
  }

  Match find(String id) {
    return database.read(transaction -> require(transaction, id));
  }

  private static Match require(Transaction transaction, String id) {
    return MatchStore.find(transaction, id)
        .orElseThrow(() -> CatalogueProblem.MATCH_UNKNOWN.with(id));
  }

  /**
   * The work list.
   *
   * @param institution empty for all
   * @param doubtful only those the checks remark on
   */
  List<Match> worklist(
      MatchState state, String institution, boolean doubtful, int offset, int max) {
    Conditions conditions = new Conditions().and("match_state = ?", state.name());
    if (!institution.isBlank()) {
      conditions.and("institution_code = ?", institution.strip());
    }
    if (doubtful) {
      conditions.and("finding_zh is not null");
    }
    return database.read(
        transaction ->
            MatchStore.list(
                transaction,
                conditions.where()
                    + " order by submitted_at, id offset "
                    + offset
                    + " rows fetch next "
                    + max
                    + " rows only",
                conditions.parameters()));
  }
}
