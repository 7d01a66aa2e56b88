package org.renshe.province.medical.settlement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;
import org.renshe.chassis.Job;
import org.renshe.chassis.cluster.Cluster;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at settlements that came after an undone one: each is calculated anew on what stands now,
 * in their order, and adjusted or reported.
 *
 * <p>All of one undoing is one transaction on the member that owns the person: it is done wholly or
 * not at all, and once, whichever member dies meanwhile.
 */
final class Repairer {
  static final ConfigKey<String> LATER_BILLS =
      ConfigKey.text(
          "recompute.later-bills",
          "report",
          "较早结算撤销后，受影响的后续结算：adjust 自动重算更正，report 只列清单",
          "Later bills that depended on an undone one: adjust corrects them, report lists them");
  static final ConfigKey<Duration> EVERY =
      ConfigKey.duration(
          "recompute.every",
          "30s",
          "检查待重算事项的间隔",
          "How often undone settlements are looked at for later bills");

  private static final Logger LOG = LoggerFactory.getLogger(Repairer.class);
  private static final String DESK = "insured-repair";
  private static final int BATCH = 200;

  private final Database database;
  private final Cluster cluster;
  private final PolicyShelf shelf;
  private final Tools tools;
  private final Mode mode;
  private final Clock clock;

  /** What becomes of later bills. */
  enum Mode {
    ADJUST,
    REPORT;

    static Mode of(String text) {
      for (Mode mode : values()) {
        if (mode.name().equalsIgnoreCase(text)) {
          return mode;
        }
      }
      throw SettlementProblem.SETTING_WRONG.with(LATER_BILLS.name(), text);
    }
  }

  /** Who reads, pays and books. */
  record Tools(Courses courses, Payments payments, Adjuster adjuster) {}

  Repairer(
      Database database, Cluster cluster, PolicyShelf shelf, Tools tools, Mode mode, Clock clock) {
    this.database = database;
    this.cluster = cluster;
    this.shelf = shelf;
    this.tools = tools;
    this.mode = mode;
    this.clock = clock;
  }

  void open() {
    cluster.registerDesk(
        DESK,
        id -> {
          String repair = new String(id, StandardCharsets.UTF_8);
          database.run(transaction -> repair(transaction, repair));
          return new byte[0];
        });
  }

  Job job(Duration every) {
    return new Job("later-bills", every, Job.Where.ONE_MEMBER, this::sweep);
  }

  /** One that fails is tried again at the next turn and keeps no other waiting. */
  void sweep() {
    List<RepairRow> open =
        database.read(
            transaction ->
                transaction
                    .session()
                    .createSelectionQuery(
                        "from RepairRow where state = :open order by madeAt, id", RepairRow.class)
                    .setParameter("open", RepairRow.State.OPEN)
                    .setMaxResults(BATCH)
                    .getResultList());
    for (RepairRow repair : open) {
      try {
        cluster.callOwner(DESK, repair.personNumber, repair.id.getBytes(StandardCharsets.UTF_8));
      } catch (RuntimeException e) {
        LOG.warn("later bills of {} are looked at again at the next turn", repair.id, e);
      }
    }
  }

  void repair(Transaction transaction, String repairId) {
    Session session = transaction.session();
    RepairRow repair = session.find(RepairRow.class, repairId);
    if (repair == null || repair.state != RepairRow.State.OPEN) {
      return;
    }
    CourseRow course = session.find(CourseRow.class, repair.courseId);
    Replay replay = tools.courses.replay(session, course.id);
    for (Replay.Entry entry : replay.entries()) {
      if (entry.event() > repair.afterEvent && entry.now() != null) {
        replay = look(transaction, repair, course, replay, entry);
      }
    }
    repair.state = RepairRow.State.DONE;
    repair.doneAt = now();
  }

  /** The history as it stands, or would stand, after this one was looked at. */
  private Replay look(
      Transaction transaction,
      RepairRow repair,
      CourseRow course,
      Replay replay,
      Replay.Entry entry) {
    SettlementRow row = transaction.session().find(SettlementRow.class, entry.id());
    Replay.Version now = entry.now();
    Replay.Version next;
    try {
      next = recalculated(transaction, replay, entry, row);
    } catch (ProblemException refusal) {
      FindingRow finding = new FindingRow(repair, row, FindingRow.State.REFUSED, now());
      finding.refusal = cut(refusal.problem().code() + " " + refusal.sentence(Locale.CHINESE));
      row.needsReview = true;
      transaction.session().persist(finding);
      return replay;
    }
    if (same(now, next)) {
      return replay;
    }
    boolean adjusts = mode == Mode.ADJUST;
    FindingRow finding =
        new FindingRow(
            repair, row, adjusts ? FindingRow.State.ADJUSTED : FindingRow.State.REPORTED, now());
    finding.amounts = Figures.write(tools.adjuster.difference(now.statement(), next.statement()));
    finding.cashFen = next.statement().cash().minus(now.statement().cash()).fen();
    transaction.session().persist(finding);
    Replay.Version standing = next;
    if (adjusts) {
      standing = tools.adjuster.adjust(transaction, course, row, now, next);
    } else {
      row.needsReview = true;
    }
    List<Replay.Version> versions = new ArrayList<>(entry.versions());
    versions.add(standing);
    return replay.with(
        new Replay.Entry(entry.id(), entry.event(), entry.ended(), List.copyOf(versions)));
  }

  /**
   * What the settlement would be on what stands now. Her account pays what it would have paid, as
   * far as the money is still there; limits of relatives never pay more than they did.
   */
  private Replay.Version recalculated(
      Transaction transaction, Replay replay, Replay.Entry entry, SettlementRow row) {
    Replay.Version first = entry.versions().get(0);
    Replay.Version now = entry.now();
    Money balance = first.facts().accountBefore().plus(replay.accountShift(entry));
    Money most = now.account().plus(tools.payments.balance(transaction, row.relationId));
    Replay.Version next = calculated(replay, entry, first.facts(), now, balance);
    return next.account().compareTo(most) <= 0
        ? next
        : calculated(replay, entry, first.facts(), now, most);
  }

  private Replay.Version calculated(
      Replay replay, Replay.Entry entry, Facts facts, Replay.Version now, Money balance) {
    List<Facts.Limit> limits =
        now.statement().mutualAid().stream()
            .map(aid -> new Facts.Limit(aid.payer(), aid.grantId(), aid.amount()))
            .toList();
    Facts again = facts.with(balance.isNegative() ? Money.ZERO : balance, limits);
    Benefit benefit = shelf.of(again);
    Past past = replay.past(entry, again, Long.MAX_VALUE, benefit.years(again.bill()));
    return Replay.Version.of(Long.MAX_VALUE - 1, again, Calculation.of(benefit, again, past));
  }

  private static boolean same(Replay.Version now, Replay.Version next) {
    return now.growth().equals(next.growth())
        && now.admissionOrder() == next.admissionOrder()
        && Comparison.differences(now.statement(), next.statement()).isEmpty();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), 200));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
