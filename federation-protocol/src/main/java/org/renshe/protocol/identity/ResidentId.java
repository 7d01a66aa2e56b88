package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.Masked;
import org.renshe.protocol.problem.ProblemException;

/**
 * Citizen ID number (公民身份号码, GB 11643-1999), and the number of the same shape on a residence permit
 * of Hong Kong, Macao and Taiwan residents (港澳台居民居住证, 国办发〔2018〕81号 article 3).
 *
 * <p>18 characters: six digits of division, birth date, three of sequence, check character (ISO
 * 7064 MOD 11-2). It tells the birth date, sex and division as registered then, not where the
 * person lives or is insured. Personal: {@link #toString} is masked.
 *
 * @param value normalised and valid
 */
public record ResidentId(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern OLD_FORM = Pattern.compile("\\d{15}");
  private static final Pattern PERMIT = Pattern.compile("8[123](0000|9900)");

  /**
   * @throws ProblemException as {@link #parse(String)}
   */
  @JsonCreator
  public ResidentId {
    value = checked(value, IdentifierRules.standard());
  }

  /**
   * Reads a number of 18 characters; full-width and lower-case characters are taken. Invented
   * people's numbers are accepted: see {@link #isInvented}.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH}, {@code FORMAT}, {@code
   *     DIVISION}, {@code BIRTH_DATE}, {@code BIRTH_DATE_FUTURE}, {@code BIRTH_DATE_TOO_OLD} or
   *     {@code CHECK_DIGIT}
   */
  public static ResidentId parse(String text) {
    return new ResidentId(text);
  }

  /**
   * As {@link #parse(String)}, by given rules.
   *
   * @throws ProblemException the same; {@code DIVISION} also for invented people when the rules
   *     have official divisions only
   */
  public static ResidentId parse(String text, IdentifierRules rules) {
    return new ResidentId(checked(text, rules));
  }

  /**
   * The number that took the place of one of 15 digits (first generation, invalid since 2013): the
   * century 19, or 18 for the sequences 996 to 999, and the check character added.
   *
   * @throws ProblemException as {@link #parse(String)}
   */
  public static ResidentId upgrade(String fifteen) {
    String old = Shape.require(Shape.upper(fifteen), OLD_FORM, 15);
    String century = old.substring(12).compareTo("996") >= 0 ? "18" : "19";
    String body = old.substring(0, 6) + century + old.substring(6);
    return new ResidentId(body + CheckCharacters.mod11(body));
  }

  /** Birth date as the number tells it; the personnel archive may know another. */
  public LocalDate birthDate() {
    return BirthDates.of(value.substring(6, 14), value);
  }

  /** {@link Sex#MALE} for an odd sequence, {@link Sex#FEMALE} for an even one. */
  public Sex sex() {
    return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** Six digits: division of first registration, perhaps retired since; 81, 82, 83 for a permit. */
  public String division() {
    return value.substring(0, 6);
  }

  /** Whether it stands on a residence permit of a Hong Kong, Macao or Taiwan resident. */
  public boolean isResidencePermit() {
    return PERMIT.matcher(division()).matches();
  }

  /** Whether it can never be a real person's (provinces 19, 29, 39 and their kin). */
  public boolean isInvented() {
    return Divisions.isDemo(division());
  }

  @Override
  public String toString() {
    return Masked.number(value);
  }

  private static String checked(String text, IdentifierRules rules) {
    String value = Shape.require(Shape.upper(text), FORM, 18);
    String division = value.substring(0, 6);
    if (!isKnown(division, rules.divisions())) {
      throw Shape.refused(IdentityProblem.DIVISION, value);
    }
    BirthDates.check(value.substring(6, 14), value, rules);
    if (CheckCharacters.mod11(value) != value.charAt(17)) {
      throw Shape.refused(IdentityProblem.CHECK_DIGIT, value);
    }
    return value;
  }

  private static boolean isKnown(String division, Divisions divisions) {
    if (division.charAt(0) == '8') {
      return PERMIT.matcher(division).matches()
          && (division.endsWith("0000") || divisions.find(division).isPresent());
    }
    return divisions.hasProvinceOf(division);
  }
}
