package org.renshe.province.medical.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be said of a match without a person looking at it. */
final class MatchRules {
  /** Below this, names are shown as doubtful. */
  static final int SCORE_DOUBTFUL = 50;

  private MatchRules() {}

  /**
   * @param ownName the institution's name of the item
   * @param price what it charges a unit, null when not told
   * @param limit of its grade, null without
   */
  static Match.Finding judge(
      String ownName, String catalogueName, BigDecimal price, BigDecimal limit) {
    int score = nameScore(ownName, catalogueName);
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    if (score < SCORE_DOUBTFUL) {
      zh.add("名称相似度 " + score + "，低于 " + SCORE_DOUBTFUL);
      en.add("names alike by " + score + " only");
    }
    if (price != null && limit != null && price.compareTo(limit) > 0) {
      zh.add("单价 " + plain(price) + " 元超过限价 " + plain(limit) + " 元");
      en.add("price " + plain(price) + " above the limit " + plain(limit));
    }
    return new Match.Finding(score, String.join("；", zh), String.join("; ", en));
  }

  /**
   * How alike two names are: Dice's coefficient of their pairs of neighbouring characters, signs
   * and case left out; 100 for the same, 0 for nothing in common.
   */
  static int nameScore(String one, String other) {
    String left = letters(one);
    String right = letters(other);
    if (left.equals(right)) {
      return left.isEmpty() ? 0 : 100;
    }
    if (left.length() < 2 || right.length() < 2) {
      return 0;
    }
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < left.length(); i++) {
      pairs.merge(left.substring(i, i + 2), 1, Integer::sum);
    }
    int common = 0;
    for (int i = 0; i + 1 < right.length(); i++) {
      String pair = right.substring(i, i + 2);
      if (pairs.getOrDefault(pair, 0) > 0) {
        pairs.merge(pair, -1, Integer::sum);
        common++;
      }
    }
    return 200 * common / (left.length() - 1 + right.length() - 1);
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    name.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String plain(BigDecimal price) {
    return price.stripTrailingZeros().toPlainString();
  }
}
