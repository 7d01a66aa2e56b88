package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.Masked;
import org.renshe.protocol.problem.ProblemException;

/**
 * Number of a travel permit: of Hong Kong and Macao residents (港澳居民来往内地通行证, letter and 8 digits, or
 * 10 with the count of issues), of Taiwan residents (台湾居民来往大陆通行证, 8 digits, or 10). No check
 * character; it tells neither birth date nor sex. Personal: {@link #toString} is masked.
 *
 * @param value normalised and valid
 */
public record TravelPermit(@JsonValue String value) {
  private static final Pattern HONG_KONG_MACAO = Pattern.compile("[HM](\\d{8}|\\d{10})");
  private static final Pattern TAIWAN = Pattern.compile("\\d{8}|\\d{10}");

  /**
   * @throws ProblemException as {@link #parse}
   */
  @JsonCreator
  public TravelPermit {
    value = checked(Shape.upper(value));
  }

  /**
   * Reads either kind, told apart by the first character.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH} or {@code FORMAT}
   */
  public static TravelPermit parse(String text) {
    return new TravelPermit(text);
  }

  /** Reads a permit of a Hong Kong or Macao resident; same problems as {@link #parse}. */
  public static TravelPermit parseHongKongMacao(String text) {
    return new TravelPermit(Shape.require(Shape.upper(text), HONG_KONG_MACAO, 9, 11));
  }

  /** Reads a permit of a Taiwan resident; same problems as {@link #parse}. */
  public static TravelPermit parseTaiwan(String text) {
    return new TravelPermit(Shape.require(Shape.upper(text), TAIWAN, 8, 10));
  }

  public boolean isTaiwan() {
    return Character.isDigit(value.charAt(0));
  }

  /** The number that stays when the permit is renewed: the count of issues dropped. */
  public String lifelong() {
    return value.length() >= 10 ? value.substring(0, value.length() - 2) : value;
  }

  @Override
  public String toString() {
    return Masked.number(value);
  }

  private static String checked(String value) {
    boolean letter = !value.isEmpty() && Character.isLetter(value.charAt(0));
    return letter
        ? Shape.require(value, HONG_KONG_MACAO, 9, 11)
        : Shape.require(value, TAIWAN, 8, 10);
  }
}
