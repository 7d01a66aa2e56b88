package org.renshe.protocol.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 《支付结算办法》 annex 1: the first rows are the examples it prints, without the name of the currency.
 */
class ChineseAmountTest {

  @ParameterizedTest
  @CsvSource({
    "1409.50, 壹仟肆佰零玖元伍角整",
    "6007.14, 陆仟零柒元壹角肆分",
    "1680.32, 壹仟陆佰捌拾元叁角贰分",
    "107000.53, 壹拾万零柒仟元伍角叁分",
    "16409.02, 壹万陆仟肆佰零玖元零贰分",
    "325.04, 叁佰贰拾伍元零肆分",
    "0, 零元整",
    "0.01, 壹分",
    "0.10, 壹角整",
    "0.99, 玖角玖分",
    "1, 壹元整",
    "10, 壹拾元整",
    "11.00, 壹拾壹元整",
    "100.05, 壹佰元零伍分",
    "1001, 壹仟零壹元整",
    "1010.10, 壹仟零壹拾元壹角整",
    "10000, 壹万元整",
    "10001, 壹万零壹元整",
    "10010000, 壹仟零壹万元整",
    "100000000, 壹亿元整",
    "100000001, 壹亿零壹元整",
    "100010000, 壹亿零壹万元整",
    "1000000000000, 壹万亿元整",
    "123456789.12, 壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分",
    "-66.90, 负陆拾陆元玖角整"
  })
  void writesCapitalFigures(String yuan, String text) {
    assertEquals(text, ChineseAmount.of(Money.ofYuan(yuan)));
  }

  /** Read back by the units alone, the text is the amount again. */
  @Property(tries = 500)
  void noTwoAmountsReadTheSame(@ForAll @LongRange(min = 0, max = 99_999_999_999_999L) long fen) {
    assertEquals(fen, read(ChineseAmount.of(Money.ofFen(fen))));
  }

  private static long read(String text) {
    String figures = "零壹贰叁肆伍陆柒捌玖";
    long total = 0;
    long group = 0;
    long digit = 0;
    long fen = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '拾' -> group += digit * 10;
        case '佰' -> group += digit * 100;
        case '仟' -> group += digit * 1000;
        case '万' -> total += (group + digit) * 10_000;
        case '亿' -> total = (total + group + digit) * 100_000_000;
        case '元' -> total += group + digit;
        case '角' -> fen += digit * 10;
        case '分' -> fen += digit;
        default -> {}
      }
      if ("万亿元".indexOf(sign) >= 0) {
        group = 0;
      }
      digit = Math.max(0, figures.indexOf(sign));
    }
    return total * 100 + fen;
  }
}
