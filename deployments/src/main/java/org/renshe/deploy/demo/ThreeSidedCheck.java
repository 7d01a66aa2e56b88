package org.renshe.deploy.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.renshe.deploy.Language;
import org.renshe.protocol.money.Money;

/**
 * Compares what the hospitals, the hub and both provinces have in their books (三方对账): act by act
 * and fund by fund, to the fen. Care at home never reaches the hub; there it is three books instead
 * of four.
 */
final class ThreeSidedCheck {
  private final Map<Side, NavigableMap<String, Act>> books = new EnumMap<>(Side.class);
  private final List<String> differences = new ArrayList<>();

  /** Who keeps books. */
  enum Side {
    HOSPITAL("医院", "hospital"),
    TREATMENT_PLACE("就医地", "treatment place"),
    HUB("枢纽", "hub"),
    INSURED_PLACE("参保地", "insured place");

    private final String zh;
    private final String en;

    Side(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    String title() {
      return Language.text(zh, en);
    }
  }

  /**
   * Takes in one side's acts; the same act twice in one side's books is a difference already. A
   * side that never handed anything in, not even an empty list, is not judged.
   */
  void add(Side side, List<Act> acts) {
    NavigableMap<String, Act> book = books.computeIfAbsent(side, none -> new TreeMap<>());
    for (Act act : acts) {
      Act earlier = book.put(act.key(), act);
      if (earlier != null) {
        differences.add(side.title() + ": " + act.key() + " ×2");
      }
    }
  }

  /** Every difference, one line each; empty when all is well. */
  List<String> differences() {
    List<String> found = new ArrayList<>(differences);
    NavigableMap<String, Act> all = new TreeMap<>();
    books.values().forEach(all::putAll);
    all.forEach(
        (key, act) -> {
          for (Side side : books.keySet()) {
            if (side == Side.HUB && !act.crossesBorder()) {
              continue;
            }
            Act theirs = books.get(side).get(key);
            if (theirs == null) {
              found.add(side.title() + ": " + key + " — " + Language.text("缺失", "missing"));
            } else if (!theirs.equals(act)) {
              found.add(
                  side.title() + ": " + key + " — " + theirs.amounts() + " ≠ " + act.amounts());
            }
          }
        });
    acts(Side.HUB).stream()
        .filter(act -> !act.crossesBorder())
        .forEach(act -> found.add(Side.HUB.title() + ": " + act.key() + " — 本地"));
    return found;
  }

  /** Number of acts and their sum, as one side has them. */
  Sum sum(Side side) {
    return new Sum(acts(side).size(), Money.sum(acts(side).stream().map(Act::total).toList()));
  }

  /** Acts that cross a border, as one side has them. */
  Sum sumAcross(Side side) {
    List<Act> across = acts(side).stream().filter(Act::crossesBorder).toList();
    return new Sum(across.size(), Money.sum(across.stream().map(Act::total).toList()));
  }

  private Collection<Act> acts(Side side) {
    return books.getOrDefault(side, Collections.emptyNavigableMap()).values();
  }

  record Sum(int acts, Money total) {}
}
