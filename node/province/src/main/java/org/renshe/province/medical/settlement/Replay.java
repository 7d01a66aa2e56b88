package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.Outcome;

/**
 * A person's settlements of one kind in their order, each in all its versions: as first settled,
 * and as calculated anew later. Tells what a bill looks back at, at any point of that history.
 * Pure.
 */
final class Replay {
  private final List<Entry> entries;

  Replay(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * One settlement.
   *
   * @param event its place in the course
   * @param ended place in the course of what undid it; {@link Long#MAX_VALUE} while live
   * @param versions the first as settled, then each adjustment
   */
  record Entry(String id, long event, long ended, List<Version> versions) {
    /** What stood just before that point of the history; null when it was not there, or no more. */
    Version at(long point) {
      if (event >= point || ended < point) {
        return null;
      }
      Version standing = null;
      for (Version version : versions) {
        if (version.event() < point) {
          standing = version;
        }
      }
      return standing;
    }

    /** What stands now; null once it is undone. */
    Version now() {
      return at(Long.MAX_VALUE);
    }
  }

  /**
   * What a settlement was at some time.
   *
   * @param event from where in the course on
   * @param growth what it adds, by first day of the year
   */
  record Version(
      long event,
      Facts facts,
      Statement statement,
      int admissionOrder,
      Map<LocalDate, Accumulators> growth) {

    static Version of(long event, Facts facts, Calculation calculation) {
      Map<LocalDate, Accumulators> growth = new HashMap<>();
      for (Outcome.Year year : calculation.outcome().years()) {
        growth.put(year.start(), year.growth());
      }
      return new Version(
          event, facts, calculation.statement(), calculation.admissionOrder(), growth);
    }

    Lived lived() {
      return new Lived(facts.place().value(), facts.bill(), statement, admissionOrder, growth);
    }

    Money account() {
      return statement.paidBy(Fund.PERSONAL_ACCOUNT);
    }
  }

  /** What the settlement looks back at, of what stood at that point and was settled before it. */
  Past past(Entry entry, Facts facts, long point, List<LocalDate> years) {
    List<Lived> before = new ArrayList<>();
    for (Entry other : entries) {
      Version version = other.event() < entry.event() ? other.at(point) : null;
      if (version != null) {
        before.add(version.lived());
      }
    }
    return Past.of(before, facts.place().value(), facts.bill(), years);
  }

  /** The same history with one settlement in other versions. */
  Replay with(Entry changed) {
    return new Replay(
        entries.stream().map(entry -> entry.id().equals(changed.id()) ? changed : entry).toList());
  }

  List<Entry> entries() {
    return entries;
  }

  /**
   * How much more her account would have held when that bill was settled, had everything before it
   * been as it stands now.
   */
  Money accountShift(Entry entry) {
    Money shift = Money.ZERO;
    for (Entry other : entries) {
      if (other.event() < entry.event()) {
        Version then = other.at(entry.event());
        Version now = other.now();
        shift = shift.plus(then == null ? Money.ZERO : then.account());
        shift = shift.minus(now == null ? Money.ZERO : now.account());
      }
    }
    return shift;
  }
}
