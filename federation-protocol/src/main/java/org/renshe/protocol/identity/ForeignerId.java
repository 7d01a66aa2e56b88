package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.Masked;
import org.renshe.protocol.problem.ProblemException;

/**
 * Number of a foreigner's permanent-resident ID card (外国人永久居留身份证).
 *
 * <p>Since 2023-12-01: 18 characters, {@code 9}, province, nationality (ISO 3166 numeric), birth
 * date, sequence, check character (MOD 11-2). Before: 15, nationality (alpha-3), four digits of
 * division, birth date without century, sex, check digit (ICAO 9303). Old cards stay valid, so one
 * person can have both. Personal: {@link #toString} is masked.
 *
 * @param value normalised and valid
 */
public record ForeignerId(@JsonValue String value) {
  private static final Pattern NEW_FORM = Pattern.compile("9\\d{16}[\\dX]");
  private static final Pattern OLD_FORM = Pattern.compile("[A-Z]{3}\\d{12}");

  /**
   * @throws ProblemException as {@link #parse(String)}
   */
  @JsonCreator
  public ForeignerId {
    value = checked(value, IdentifierRules.standard());
  }

  /**
   * Reads either form.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH}, {@code FORMAT}, {@code
   *     COUNTRY}, {@code DIVISION}, {@code BIRTH_DATE}, {@code BIRTH_DATE_FUTURE}, {@code
   *     BIRTH_DATE_TOO_OLD} or {@code CHECK_DIGIT}
   */
  public static ForeignerId parse(String text) {
    return new ForeignerId(text);
  }

  /** As {@link #parse(String)}, by given rules. */
  public static ForeignerId parse(String text, IdentifierRules rules) {
    return new ForeignerId(checked(text, rules));
  }

  /** Whether it has the form of cards since 2023-12-01, whose number holds the century. */
  public boolean isNewForm() {
    return value.length() == 18;
  }

  /** ISO 3166 alpha-3 of an old card, numeric of a new one. */
  public String nationality() {
    return isNewForm() ? value.substring(3, 6) : value.substring(0, 3);
  }

  /** Six digits, only the first two (new form) or four (old form) told by the card. */
  public String division() {
    return isNewForm() ? value.substring(1, 3) + "0000" : value.substring(3, 7) + "00";
  }

  public Sex sex() {
    int digit = value.charAt(isNewForm() ? 16 : 13) - '0';
    return digit % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /**
   * Birth date.
   *
   * @param century first two digits of the year, used for an old card only, whose number lacks it
   * @throws ProblemException {@link IdentityProblem#BIRTH_DATE} when there is no such day in that
   *     century
   */
  public LocalDate birthDate(int century) {
    String digits = isNewForm() ? value.substring(6, 14) : century + value.substring(7, 13);
    return BirthDates.of(digits, value);
  }

  @Override
  public String toString() {
    return Masked.number(value);
  }

  private static String checked(String text, IdentifierRules rules) {
    String value = Shape.upper(text);
    if (value.length() == 15) {
      return checkedOld(Shape.require(value, OLD_FORM, 15), rules);
    }
    return checkedNew(Shape.require(value, NEW_FORM, 15, 18), rules);
  }

  private static String checkedNew(String value, IdentifierRules rules) {
    if (!Countries.isNumeric(value.substring(3, 6))) {
      throw Shape.refused(IdentityProblem.COUNTRY, value);
    }
    requireProvince(value.substring(1, 3), value, rules);
    BirthDates.check(value.substring(6, 14), value, rules);
    requireCheck(CheckCharacters.mod11(value), value);
    return value;
  }

  private static String checkedOld(String value, IdentifierRules rules) {
    if (!Countries.isAlpha3(value.substring(0, 3))) {
      throw Shape.refused(IdentityProblem.COUNTRY, value);
    }
    requireProvince(value.substring(3, 5), value, rules);
    // 2000 was a leap year and 1900 was not: a day that exists in neither century does not exist.
    BirthDates.of("20" + value.substring(7, 13), value);
    requireCheck(CheckCharacters.travelDocument(value.substring(0, 14)), value);
    return value;
  }

  private static void requireProvince(String prefix, String value, IdentifierRules rules) {
    if (!rules.divisions().hasProvinceOf(prefix)) {
      throw Shape.refused(IdentityProblem.DIVISION, value);
    }
  }

  private static void requireCheck(char expected, String value) {
    if (value.charAt(value.length() - 1) != expected) {
      throw Shape.refused(IdentityProblem.CHECK_DIGIT, value);
    }
  }
}
