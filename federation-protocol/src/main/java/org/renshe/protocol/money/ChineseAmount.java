package org.renshe.protocol.money;

/**
 * Chinese capital figures (中文大写金额) as receipts and cheques print them, so that no stroke can turn
 * one figure into another.
 *
 * <p>Rules: 《支付结算办法》 annex 1, 正确填写票据和结算凭证的基本规定: 整 after 元 and, as is usual, after 角, never after 分;
 * one 零 for each run of zeros between figures; the units 拾, 佰, 仟 within groups of 万 and 亿.
 */
public final class ChineseAmount {
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] UNITS = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "万亿", "亿亿"};
  private static final int GROUP = 10_000;

  private ChineseAmount() {}

  /** Such as 壹仟贰佰叁拾肆元伍角整; a negative amount begins with 负. */
  public static String of(Money amount) {
    if (amount.isNegative()) {
      return "负" + of(amount.negated());
    }
    long yuan = amount.fen() / 100;
    int jiao = (int) (amount.fen() / 10 % 10);
    int fen = (int) (amount.fen() % 10);
    StringBuilder text = new StringBuilder();
    if (yuan > 0) {
      text.append(whole(yuan)).append('元');
    }
    if (jiao == 0 && fen == 0) {
      return text.isEmpty() ? "零元整" : text.append('整').toString();
    }
    if (jiao > 0) {
      text.append(DIGITS.charAt(jiao)).append('角');
    } else if (yuan > 0) {
      text.append('零');
    }
    return fen == 0
        ? text.append('整').toString()
        : text.append(DIGITS.charAt(fen)).append('分').toString();
  }

  private static String whole(long yuan) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int group = GROUPS.length - 1; group >= 0; group--) {
      int part = (int) (yuan / power(group) % GROUP);
      if (part > 0) {
        boolean zero = !text.isEmpty() && (gap || part < GROUP / 10);
        text.append(zero ? "零" : "").append(four(part)).append(GROUPS[group]);
      }
      gap = part % 10 == 0;
    }
    return text.toString();
  }

  private static long power(int group) {
    long power = 1;
    for (int i = 0; i < group; i++) {
      power *= GROUP;
    }
    return power;
  }

  /** Up to four figures without leading zero. */
  private static String four(int part) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    int divisor = GROUP / 10;
    for (int place = UNITS.length - 1; place >= 0; place--) {
      int digit = part / divisor % 10;
      divisor /= 10;
      if (digit == 0) {
        gap = !text.isEmpty();
        continue;
      }
      text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(UNITS[place]);
      gap = false;
    }
    return text.toString();
  }
}
