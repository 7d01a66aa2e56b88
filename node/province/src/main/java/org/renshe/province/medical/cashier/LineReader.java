package org.renshe.province.medical.cashier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.cashier.BillContent.Line;

/**
 * Reads fee rows as typed, or as a file of code, quantity, price and perhaps name: all rows, or
 * none and every wrong one named by its line.
 */
final class LineReader {
  static final int LINES_MAX = 500;
  private static final int WRONG_NAMED = 10;
  private static final int CODE_MAX = 50;
  private static final int QUANTITY_SCALE = 4;
  private static final int PRICE_SCALE = 6;
  private static final BigDecimal QUANTITY_LIMIT = new BigDecimal("1000000");
  private static final BigDecimal PRICE_LIMIT = new BigDecimal("10000000");

  private final Names names;

  LineReader(Names names) {
    this.names = names;
  }

  /** What the catalogue calls an item today; null when it does not have it. */
  @FunctionalInterface
  interface Names {
    String of(String institution, String code);
  }

  private record Wrong(int line, String zh, String en) {}

  /** A row that cannot be used, in both languages. */
  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String zh;
    private final String en;

    Unusable(String zh, String en) {
      super(en);
      this.zh = zh;
      this.en = en;
    }
  }

  /** One row from the form. */
  Line one(String institution, String code, String quantity, String price) {
    try {
      return read(institution, List.of(text(code), text(quantity), text(price)));
    } catch (Unusable wrong) {
      throw CashierProblem.LINES_WRONG.with(wrong.zh, wrong.en);
    }
  }

  /** Rows of a text; a heading that begins with a word for code is passed over. */
  List<Line> all(String institution, String text) {
    List<Line> lines = new ArrayList<>();
    List<Wrong> wrong = new ArrayList<>();
    int number = 0;
    for (String row : text(text).replace("\uFEFF", "").lines().toList()) {
      number++;
      if (row.isBlank() || (number == 1 && isHeading(row))) {
        continue;
      }
      try {
        lines.add(read(institution, List.of(row.split("[,，\t]", -1))));
      } catch (Unusable unusable) {
        wrong.add(new Wrong(number, unusable.zh, unusable.en));
      }
    }
    if (lines.size() + wrong.size() > LINES_MAX) {
      throw CashierProblem.LINES_WRONG.with("超过 " + LINES_MAX + " 行", "more than " + LINES_MAX);
    }
    if (lines.isEmpty() && wrong.isEmpty()) {
      throw CashierProblem.LINES_MISSING.with();
    }
    if (!wrong.isEmpty()) {
      throw refusal(wrong);
    }
    return lines;
  }

  private static RuntimeException refusal(List<Wrong> wrong) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (Wrong row : wrong.subList(0, Math.min(WRONG_NAMED, wrong.size()))) {
      zh.append(zh.isEmpty() ? "" : "；").append("第 ").append(row.line).append(" 行").append(row.zh);
      en.append(en.isEmpty() ? "" : "; ").append("line ").append(row.line).append(' ');
      en.append(row.en);
    }
    if (wrong.size() > WRONG_NAMED) {
      zh.append("；共 ").append(wrong.size()).append(" 行有误");
      en.append("; ").append(wrong.size()).append(" wrong in all");
    }
    return CashierProblem.LINES_WRONG.with(zh, en);
  }

  private static boolean isHeading(String row) {
    String head = row.strip();
    return head.startsWith("code") || head.startsWith("编码") || head.startsWith("项目");
  }

  private Line read(String institution, List<String> cells) throws Unusable {
    if (cells.size() < 3) {
      throw new Unusable("应有编码、数量、单价三列", "needs code, quantity and price");
    }
    String code = cells.get(0).strip();
    if (code.isEmpty() || code.length() > CODE_MAX) {
      throw new Unusable("编码应为 1 至 50 字", "has no code of 1 to 50 characters");
    }
    BigDecimal quantity = number(cells.get(1), QUANTITY_SCALE, QUANTITY_LIMIT, "数量", "quantity");
    BigDecimal price = number(cells.get(2), PRICE_SCALE, PRICE_LIMIT, "单价", "price");
    String known = names.of(institution, code);
    String given = cells.size() > 3 ? cells.get(3).strip() : "";
    String name = known == null ? (given.isEmpty() ? code : given) : known;
    Money amount = Money.ofYuan(quantity.multiply(price), RoundingMode.HALF_UP);
    return new Line(
        code, name.substring(0, Math.min(200, name.length())), quantity, price, amount, null);
  }

  private static BigDecimal number(String text, int scale, BigDecimal limit, String zh, String en)
      throws Unusable {
    try {
      String plain = text.strip();
      BigDecimal value =
          plain.length() > 20
              ? limit
              : new BigDecimal(plain).setScale(scale, RoundingMode.UNNECESSARY);
      if (value.signum() > 0 && value.compareTo(limit) < 0) {
        return value;
      }
    } catch (ArithmeticException | NumberFormatException wrong) {
      // said below
    }
    throw new Unusable(
        zh + "应为正数，最多 " + scale + " 位小数",
        en + " is to be above zero with at most " + scale + " decimals");
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
