package org.renshe.protocol.identity;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of persons (姓名): how they are kept and how two are compared (民委发〔2016〕33号: the only
 * separator is {@code ·} U+00B7; all of GB 18030).
 *
 * <p>Different official names are never folded together: 昇 and 升, 肖 and 萧 stay apart.
 */
public final class PersonName {
  /** Longest name, in code points. */
  public static final int MAX_CODE_POINTS = 150;

  private static final String DOT = "\u00b7";
  private static final Pattern DOTS = Pattern.compile("[\u2022\u30fb\u2027\u2219\u22c5]");
  private static final Pattern PERIOD_IN_HAN = Pattern.compile("(?<=\\p{IsHan})\\.(?=\\p{IsHan})");
  private static final Pattern OUTER_DOTS = Pattern.compile("^\u00b7+|\u00b7+$");
  private static final Pattern BLANKS_IN_HAN =
      Pattern.compile("(?<=[\\p{IsHan}\u00b7])\\s+(?=[\\p{IsHan}\u00b7])");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private PersonName() {}

  /** How alike two names are. */
  public enum Likeness {
    /** The same name, typed differently at most. */
    SAME,
    /** Perhaps the same: without the dot, or traditional for simplified; a person must decide. */
    WEAK,
    /** Different names. */
    DIFFERENT
  }

  /**
   * The name as it is kept: as on the document, outer blanks removed, variants of the dot replaced.
   *
   * @throws org.renshe.protocol.problem.ProblemException {@link IdentityProblem#EMPTY}, or {@code
   *     LENGTH} beyond 150 code points
   */
  public static String stored(String name) {
    String stored = dotted(name == null ? "" : name.strip());
    if (stored.isEmpty()) {
      throw IdentityProblem.EMPTY.with();
    }
    if (stored.codePointCount(0, stored.length()) > MAX_CODE_POINTS) {
      throw IdentityProblem.LENGTH.with("");
    }
    return stored;
  }

  /** Key whose equality means the same name; empty for no name. */
  public static String matchKey(String name) {
    if (name == null) {
      return "";
    }
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    String dotted = dotted(plain).replaceAll("\u00b7+", DOT);
    String joined = BLANKS_IN_HAN.matcher(dotted).replaceAll("").replaceAll("\\s+", " ");
    String bare = OUTER_DOTS.matcher(joined).replaceAll("");
    String unmarked = MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("");
    return Normalizer.normalize(unmarked, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
  }

  /** Whether both are the same name, typed differently at most. */
  public static boolean matches(String one, String other) {
    return compare(one, other) == Likeness.SAME;
  }

  /** How alike two names are; a missing name is like no other. */
  public static Likeness compare(String one, String other) {
    String first = matchKey(one);
    String second = matchKey(other);
    if (first.isEmpty() || second.isEmpty()) {
      return Likeness.DIFFERENT;
    }
    if (first.equals(second)) {
      return Likeness.SAME;
    }
    return weakKey(first).equals(weakKey(second)) ? Likeness.WEAK : Likeness.DIFFERENT;
  }

  private static String dotted(String name) {
    return PERIOD_IN_HAN.matcher(DOTS.matcher(name).replaceAll(DOT)).replaceAll(DOT);
  }

  private static String weakKey(String key) {
    StringBuilder weak = new StringBuilder();
    key.replace(DOT, "")
        .codePoints()
        .forEach(each -> weak.appendCodePoint(Traditional.SIMPLIFIED.getOrDefault(each, each)));
    return weak.toString();
  }

  /** Characters frequent in names whose simplified form is certain; not a full conversion. */
  private static final class Traditional {
    private static final String PAIRS =
        "陳陈張张劉刘楊杨趙赵黃黄吳吴孫孙馬马鄭郑謝谢韓韩馮冯蕭萧許许鄧邓葉叶閻阎鍾钟盧卢蔣蒋賈贾"
            + "魏魏譚谭鄒邹陸陆顧顾賴赖龔龚萬万錢钱嚴严賀贺龍龙聶聂關关喬乔華华偉伟國国強强軍军傑杰"
            + "麗丽蘭兰鳳凤紅红雲云燕燕榮荣蓮莲義义寶宝慶庆東东順顺歡欢樂乐愛爱貴贵玲玲穎颖瑩莹靜静"
            + "婭娅媽妈嬌娇鵬鹏飛飞龐庞齊齐齡龄學学書书寧宁賢贤澤泽濤涛潔洁滿满煒炜爾尔獻献瑋玮瓊琼"
            + "畢毕盡尽祿禄禮礼維维綺绮緒绪織织羅罗聖圣聰聪膽胆興兴藝艺蘇苏衛卫補补裝装覺觉訓训詠咏"
            + "詩诗誠诚諾诺讓让豐丰賓宾輝辉輔辅達达遠远邁迈鈺钰銀银銘铭鋒锋錦锦鎮镇鐵铁長长開开陽阳"
            + "隱隐雙双靈灵韻韵頌颂願愿馨馨駿骏驊骅鴻鸿鶴鹤麥麦呂吕戶户";
    static final Map<Integer, Integer> SIMPLIFIED = pairs();

    private static Map<Integer, Integer> pairs() {
      Map<Integer, Integer> simplified = new HashMap<>();
      for (int i = 0; i < PAIRS.length(); i += 2) {
        simplified.put((int) PAIRS.charAt(i), (int) PAIRS.charAt(i + 1));
      }
      return simplified;
    }
  }
}
