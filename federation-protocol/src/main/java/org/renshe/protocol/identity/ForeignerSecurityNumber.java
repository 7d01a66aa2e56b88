package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.Masked;
import org.renshe.protocol.problem.ProblemException;

/**
 * Social security number made for a person without a citizen ID number (外国人社会保障号码, Order 16 of
 * 2011, annex; its layout is from memory and not confirmed): country (alpha-3), a digit that
 * separates clashes, the document's number right-aligned in 14 places. 18 characters, no check
 * character, lifelong. Personal: {@link #toString} is masked.
 *
 * @param value normalised and valid
 */
public record ForeignerSecurityNumber(@JsonValue String value) {
  private static final int DOCUMENT_PLACES = 14;
  private static final Pattern FORM = Pattern.compile("[A-Z]{3}\\d[A-Z0-9]{14}");
  private static final Pattern DOCUMENT = Pattern.compile("[A-Z0-9]{1,40}");

  /**
   * @throws ProblemException as {@link #parse}
   */
  @JsonCreator
  public ForeignerSecurityNumber {
    value = Shape.require(Shape.upper(value), FORM, 18);
    requireCountry(value.substring(0, 3));
  }

  /**
   * Reads a number.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH}, {@code FORMAT} or
   *     {@code COUNTRY}
   */
  public static ForeignerSecurityNumber parse(String text) {
    return new ForeignerSecurityNumber(text);
  }

  /**
   * Makes the number at first enrolment. Of a permanent-resident card of 15 characters the 12
   * digits behind the country count; of a longer document the last 14 characters.
   *
   * @param country ISO 3166 alpha-3
   * @param document passport or card number as printed; blanks and hyphens are dropped
   * @param reserve 0, or 1 to 9 when the number with the one before is taken
   * @throws ProblemException {@link IdentityProblem#COUNTRY}, {@code EMPTY} or {@code FORMAT}
   * @throws IllegalArgumentException when {@code reserve} is not 0 to 9
   */
  public static ForeignerSecurityNumber make(String country, String document, int reserve) {
    if (reserve < 0 || reserve > 9) {
      throw new IllegalArgumentException("the reserve digit is 0 to 9: " + reserve);
    }
    requireCountry(country);
    String plain = Shape.require(Shape.compact(document), DOCUMENT);
    boolean card = plain.length() == 15 && plain.startsWith(country);
    String number = card ? plain.substring(3) : plain;
    String last = number.substring(Math.max(0, number.length() - DOCUMENT_PLACES));
    String padding = "0".repeat(DOCUMENT_PLACES - last.length());
    return new ForeignerSecurityNumber(country + reserve + padding + last);
  }

  /** ISO 3166 alpha-3; nothing else is told. */
  public String country() {
    return value.substring(0, 3);
  }

  @Override
  public String toString() {
    return Masked.number(value);
  }

  private static void requireCountry(String country) {
    if (!Countries.isAlpha3(country)) {
      throw Shape.refused(IdentityProblem.COUNTRY, country);
    }
  }
}
