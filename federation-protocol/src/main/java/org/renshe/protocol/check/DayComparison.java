package org.renshe.protocol.check;

import static org.renshe.protocol.message.DayFinding.Difference.AMOUNT_DIFFERS;
import static org.renshe.protocol.message.DayFinding.Difference.DUPLICATE;
import static org.renshe.protocol.message.DayFinding.Difference.EQUAL;
import static org.renshe.protocol.message.DayFinding.Difference.MISSING_AT_HUB;
import static org.renshe.protocol.message.DayFinding.Difference.MISSING_AT_INSURED;
import static org.renshe.protocol.message.DayFinding.Difference.MISSING_AT_TREATMENT;
import static org.renshe.protocol.message.DayFinding.Difference.STATE_DIFFERS;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CheckedAct;
import org.renshe.protocol.message.CheckedAct.Standing;
import org.renshe.protocol.message.DayFinding.Difference;
import org.renshe.protocol.message.DayFinding.Repair;
import org.renshe.protocol.message.DayTotal;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/**
 * Compares what treatment place, hub and insured place have of one day between two provinces.
 *
 * <p>Acts are brought together by the obligation's key, which the insured place gives. An act whose
 * answer the treatment place does not know has none yet; it is brought together by the key of its
 * request, which all three know. Then each is of one class, and each class has one repair: what is
 * only missing is fetched from whoever has it; where two say different things, nothing is changed
 * before people have looked.
 */
public final class DayComparison {
  private DayComparison() {}

  /**
   * One act as the three sides have it; null where it is missing.
   *
   * @param key the obligation's key, empty when only the treatment place knows of the act
   * @param requestKey key of the command, empty when nobody knows it
   */
  public record Compared(
      String key,
      String requestKey,
      MemberCode debtor,
      MemberCode creditor,
      Difference difference,
      Repair repair,
      CheckedAct treatment,
      CheckedAct hub,
      CheckedAct insured) {}

  /** Whether totals agree in count, in fen by fund, and row by row; null stands for nothing. */
  public static boolean agree(DayTotal treatment, DayTotal hub, DayTotal insured) {
    return open(treatment) == 0 && same(treatment, hub) && same(hub, insured);
  }

  private static long open(DayTotal total) {
    return total == null ? 0 : total.open();
  }

  private static boolean same(DayTotal one, DayTotal other) {
    if (one == null || other == null) {
      return acts(one) == 0 && acts(other) == 0;
    }
    return one.acts() == other.acts()
        && one.funds().equals(other.funds())
        && one.fingerprint().equals(other.fingerprint());
  }

  private static long acts(DayTotal total) {
    return total == null ? 0 : total.acts();
  }

  /** Every act of the three sides, equal ones too, in the order of keys. */
  public static List<Compared> compare(
      List<CheckedAct> treatment, List<CheckedAct> hub, List<CheckedAct> insured) {
    Map<String, Group> groups = new TreeMap<>();
    Map<String, String> keyOfRequest = new HashMap<>();
    insured.forEach(act -> group(groups, keyOfRequest, Side.INSURED, act));
    hub.forEach(act -> group(groups, keyOfRequest, Side.HUB, act));
    treatment.stream()
        .filter(CheckedAct::isBooked)
        .forEach(act -> group(groups, keyOfRequest, Side.TREATMENT, act));
    treatment.stream()
        .filter(act -> !act.isBooked())
        .forEach(act -> unbooked(groups, keyOfRequest, act));
    return groups.values().stream().map(Group::compared).toList();
  }

  private enum Side {
    TREATMENT,
    HUB,
    INSURED
  }

  private static void group(
      Map<String, Group> groups, Map<String, String> keyOfRequest, Side side, CheckedAct act) {
    String known = act.requestKey().isEmpty() ? null : keyOfRequest.get(act.requestKey());
    // a second obligation of one request belongs with the first: one of them is too many
    String key = known == null ? act.key() : known;
    if (known == null && !act.requestKey().isEmpty()) {
      keyOfRequest.put(act.requestKey(), act.key());
    }
    groups.computeIfAbsent(key, Group::new).add(side, act);
  }

  private static void unbooked(
      Map<String, Group> groups, Map<String, String> keyOfRequest, CheckedAct act) {
    String key = keyOfRequest.get(act.requestKey());
    if (key != null) {
      groups.get(key).add(Side.TREATMENT, act);
    } else if (act.standing() == Standing.UNKNOWN) {
      groups
          .computeIfAbsent("?" + act.requestKey(), unused -> new Group(""))
          .add(Side.TREATMENT, act);
    } // refused, and nobody has it: nothing to compare
  }

  /** What the three sides have under one key. */
  private static final class Group {
    private final String key;
    private final Map<Side, List<CheckedAct>> acts = new EnumMap<>(Side.class);

    Group(String key) {
      this.key = key;
    }

    void add(Side side, CheckedAct act) {
      acts.computeIfAbsent(side, none -> new ArrayList<>()).add(act);
    }

    Compared compared() {
      CheckedAct treatment = first(Side.TREATMENT);
      CheckedAct hub = first(Side.HUB);
      CheckedAct insured = first(Side.INSURED);
      CheckedAct any = insured != null ? insured : hub != null ? hub : treatment;
      Difference difference = difference(treatment, hub, insured);
      return new Compared(
          key,
          requestKey(),
          any.debtor(),
          any.creditor(),
          difference,
          repair(difference, treatment, hub),
          treatment,
          hub,
          insured);
    }

    private CheckedAct first(Side side) {
      List<CheckedAct> found = acts.get(side);
      return found == null ? null : found.get(0);
    }

    private String requestKey() {
      return acts.values().stream()
          .flatMap(List::stream)
          .map(CheckedAct::requestKey)
          .filter(request -> !request.isEmpty())
          .findFirst()
          .orElse("");
    }

    private Difference difference(CheckedAct treatment, CheckedAct hub, CheckedAct insured) {
      if (acts.values().stream().anyMatch(found -> found.size() > 1)) {
        return DUPLICATE;
      }
      if (treatment != null && treatment.standing() == Standing.REFUSED) {
        return STATE_DIFFERS;
      }
      if (insured == null) {
        return MISSING_AT_INSURED;
      }
      if (treatment == null || !treatment.isBooked()) {
        return MISSING_AT_TREATMENT;
      }
      if (hub == null) {
        return amountsDiffer(treatment, insured) ? AMOUNT_DIFFERS : MISSING_AT_HUB;
      }
      if (amountsDiffer(treatment, hub) || amountsDiffer(hub, insured)) {
        return AMOUNT_DIFFERS;
      }
      return statesDiffer(treatment, hub) || statesDiffer(hub, insured) ? STATE_DIFFERS : EQUAL;
    }

    private static boolean amountsDiffer(CheckedAct one, CheckedAct other) {
      for (Fund fund : Fund.values()) {
        Money here = one.amounts().getOrDefault(fund, Money.ZERO);
        if (!here.equals(other.amounts().getOrDefault(fund, Money.ZERO))) {
          return true;
        }
      }
      return false;
    }

    private static boolean statesDiffer(CheckedAct one, CheckedAct other) {
      return one.act() != other.act()
          || one.standing() != other.standing()
          || !one.key().equals(other.key())
          || !Objects.equals(one.kind(), other.kind())
          || !Objects.equals(one.care(), other.care());
    }

    private static Repair repair(Difference difference, CheckedAct treatment, CheckedAct hub) {
      return switch (difference) {
        case EQUAL -> Repair.NONE;
        // with the treatment place waiting, asking again is what makes both others do or tell it
        case MISSING_AT_INSURED -> isAsked(treatment) && hub == null ? Repair.REREAD : Repair.CASE;
        case MISSING_AT_TREATMENT -> {
          if (isAsked(treatment)) {
            yield hub == null ? Repair.RESEND : Repair.REREAD;
          }
          yield Repair.CASE;
        }
        case MISSING_AT_HUB -> Repair.REENTER;
        case AMOUNT_DIFFERS, STATE_DIFFERS, DUPLICATE -> Repair.CASE;
      };
    }

    private static boolean isAsked(CheckedAct treatment) {
      return treatment != null && treatment.standing() == Standing.UNKNOWN;
    }
  }
}
