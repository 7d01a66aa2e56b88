package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.Session;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.settlement.Comparison.Difference;

/**
 * Recomputes stored settlements from their bill lines, policy version and predecessors alone, and
 * compares them fen by fen (全量重算核对). Changes nothing.
 *
 * <p>What a settlement looks back at is never read from stored totals: it is added up from the
 * recomputed predecessors, in the order things happened, undoings and adjustments included. A
 * figure that was tampered with therefore shows where it is, and nowhere else.
 */
public final class MedicalRecompute {
  private final Database database;
  private final Courses courses;
  private final PolicyShelf shelf;

  MedicalRecompute(Database database, Courses courses, PolicyShelf shelf) {
    this.database = database;
    this.courses = courses;
    this.shelf = shelf;
  }

  /**
   * A settlement, or an adjustment of it, that does not come out as stored.
   *
   * @param adjustment 0 for the settlement itself, else the number of its adjustment
   * @param figure what differs, {@code refused} when it cannot be recomputed
   */
  public record Disagreement(
      String settlementId, int adjustment, String figure, String stored, String recomputed) {}

  /**
   * What was recomputed.
   *
   * @param people persons and kinds of insurance looked at
   * @param settlements settlements and adjustments recomputed
   * @param skipped settlements made before their facts were kept
   * @param next ask with {@code after} set to it for the next page; null on the last
   */
  public record Result(
      int people, int settlements, int skipped, List<Disagreement> disagreements, String next) {}

  /**
   * The next persons after this one.
   *
   * @param after {@link Result#next} of the page before, empty for the first
   * @param people how many, from 1
   */
  public Result recompute(String after, int people) {
    List<String> page =
        database.read(
            transaction ->
                transaction
                    .session()
                    .createSelectionQuery(
                        "select id from CourseRow where id > :after order by id", String.class)
                    .setParameter("after", after.isEmpty() ? "!" : after)
                    .setMaxResults(people)
                    .getResultList());
    int settlements = 0;
    int skipped = 0;
    List<Disagreement> found = new ArrayList<>();
    for (String course : page) {
      Counted one = database.read(transaction -> recompute(transaction.session(), course));
      settlements += one.settlements;
      skipped += one.skipped;
      found.addAll(one.found);
    }
    String next = page.size() < people ? null : page.get(page.size() - 1);
    return new Result(page.size(), settlements, skipped, List.copyOf(found), next);
  }

  private record Counted(int settlements, int skipped, List<Disagreement> found) {}

  private Counted recompute(Session session, String course) {
    Replay stored = courses.replay(session, course);
    Replay again = new Replay(stored.entries().stream().map(MedicalRecompute::empty).toList());
    List<Disagreement> found = new ArrayList<>();
    int count = 0;
    for (Step step : inOrder(stored)) {
      count++;
      Replay.Entry entry = entry(again, step.entry.id());
      try {
        Replay.Version version = recomputed(again, entry, step.version);
        again = again.with(extended(entry, version));
        compare(step, version, found);
      } catch (ProblemException refusal) {
        found.add(
            new Disagreement(
                step.entry.id(),
                step.number,
                "refused",
                "",
                refusal.problem().code() + " " + refusal.sentence(Locale.ENGLISH)));
        again = again.with(extended(entry, step.version));
      }
    }
    compareTotals(session, course, again, found);
    return new Counted(count, skipped(session, course), found);
  }

  private Replay.Version recomputed(Replay again, Replay.Entry entry, Replay.Version stored) {
    Facts facts = stored.facts();
    Benefit benefit = shelf.of(facts);
    Past past = again.past(entry, facts, stored.event(), benefit.years(facts.bill()));
    return Replay.Version.of(stored.event(), facts, Calculation.of(benefit, facts, past));
  }

  private static void compare(Step step, Replay.Version version, List<Disagreement> found) {
    Replay.Version stored = step.version;
    List<Difference> differences =
        new ArrayList<>(Comparison.all(stored.statement(), version.statement()));
    add(differences, "growth", stored.growth(), version.growth());
    add(differences, "admissionOrder", stored.admissionOrder(), version.admissionOrder());
    differences.forEach(
        one ->
            found.add(
                new Disagreement(
                    step.entry.id(), step.number, one.figure(), one.stored(), one.recomputed())));
  }

  private static void add(List<Difference> found, String figure, Object stored, Object again) {
    if (!Objects.equals(stored, again)) {
      found.add(new Difference(figure, String.valueOf(stored), String.valueOf(again)));
    }
  }

  /** The year totals that are kept must be what the recomputed settlements that stand add up to. */
  private static void compareTotals(
      Session session, String course, Replay again, List<Disagreement> found) {
    CourseRow row = session.find(CourseRow.class, course);
    Map<LocalDate, Accumulators> sums = new TreeMap<>();
    for (Replay.Entry entry : again.entries()) {
      Replay.Version now = entry.now();
      if (now != null) {
        now.growth().forEach((year, growth) -> sums.merge(year, growth, Accumulators::plus));
      }
    }
    session
        .createSelectionQuery(
            "from AccumulatorRow where personId = :person and insuranceKind = :kind",
            AccumulatorRow.class)
        .setParameter("person", row.personId)
        .setParameter("kind", row.kind)
        .getResultList()
        .forEach(
            kept -> {
              Accumulators sum = sums.getOrDefault(kept.yearStart, Accumulators.NONE);
              if (!sum.equals(kept.figures())) {
                found.add(
                    new Disagreement(
                        "totals of " + kept.yearStart,
                        0,
                        "accumulators",
                        kept.figures().toString(),
                        sum.toString()));
              }
            });
  }

  private static int skipped(Session session, String course) {
    return Math.toIntExact(
        session
            .createSelectionQuery(
                "select count(*) from SettlementRow where courseId = :course"
                    + " and factsSealed is null",
                Long.class)
            .setParameter("course", course)
            .getSingleResult());
  }

  /** One version of one settlement. */
  private record Step(Replay.Entry entry, int number, Replay.Version version) {}

  private static List<Step> inOrder(Replay replay) {
    List<Step> steps = new ArrayList<>();
    for (Replay.Entry entry : replay.entries()) {
      for (int i = 0; i < entry.versions().size(); i++) {
        steps.add(new Step(entry, i, entry.versions().get(i)));
      }
    }
    steps.sort(Comparator.comparingLong(step -> step.version.event()));
    return steps;
  }

  private static Replay.Entry empty(Replay.Entry entry) {
    return new Replay.Entry(entry.id(), entry.event(), entry.ended(), List.of());
  }

  private static Replay.Entry extended(Replay.Entry entry, Replay.Version version) {
    List<Replay.Version> versions = new ArrayList<>(entry.versions());
    versions.add(version);
    return new Replay.Entry(entry.id(), entry.event(), entry.ended(), List.copyOf(versions));
  }

  private static Replay.Entry entry(Replay replay, String id) {
    return replay.entries().stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
