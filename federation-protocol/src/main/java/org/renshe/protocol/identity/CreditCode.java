package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.ProblemException;

/**
 * Unified social credit code (统一社会信用代码, GB 32100-2015) of an organisation: registering department
 * and category, division of registration, organisation code (GB 11714), check character. 18
 * characters without I, O, S, V, Z.
 *
 * @param value normalised and valid
 */
public record CreditCode(@JsonValue String value) {
  private static final Pattern FORM =
      Pattern.compile("[1-9AGJNQY][1-9]\\d{6}[0-9A-HJ-NP-RTUW-Y]{8}[0-9X][0-9A-HJ-NP-RTUW-Y]");
  private static final String NATIONAL = "100000";

  /**
   * @throws ProblemException as {@link #parse(String)}
   */
  @JsonCreator
  public CreditCode {
    value = checked(value, IdentifierRules.standard());
  }

  /**
   * Reads a code.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH}, {@code FORMAT}, {@code
   *     CATEGORY}, {@code DIVISION}, {@code CHECK_DIGIT} for the last character, {@code
   *     ORG_CODE_CHECK} for the organisation code inside
   */
  public static CreditCode parse(String text) {
    return new CreditCode(text);
  }

  /** As {@link #parse(String)}, by given rules. */
  public static CreditCode parse(String text, IdentifierRules rules) {
    return new CreditCode(checked(text, rules));
  }

  /** Two characters: registering department and category, such as {@code 91} for an enterprise. */
  public String category() {
    return value.substring(0, 2);
  }

  /** Six digits: division of registration, perhaps retired since; 100000 for the nation. */
  public String division() {
    return value.substring(2, 8);
  }

  /** Nine characters, the check character included. */
  public String organisationCode() {
    return value.substring(8, 17);
  }

  /** Whether it can never be a real organisation's. */
  public boolean isInvented() {
    return Divisions.isDemo(division());
  }

  @Override
  public String toString() {
    return value;
  }

  private static String checked(String text, IdentifierRules rules) {
    String value = Shape.require(Shape.upper(text), FORM, 18);
    if (!Categories.ALL.contains(value.substring(0, 2))) {
      throw Shape.refused(IdentityProblem.CATEGORY, value);
    }
    String division = value.substring(2, 8);
    if (!division.equals(NATIONAL) && !rules.divisions().hasProvinceOf(division)) {
      throw Shape.refused(IdentityProblem.DIVISION, value);
    }
    if (CheckCharacters.credit(value) != value.charAt(17)) {
      throw Shape.refused(IdentityProblem.CHECK_DIGIT, value);
    }
    if (CheckCharacters.organisation(value.substring(8, 16)) != value.charAt(16)) {
      throw Shape.refused(IdentityProblem.ORG_CODE_CHECK, value);
    }
    return value;
  }

  private static final class Categories {
    static final Set<String> ALL = new HashSet<>();

    static {
      for (List<String> row : CsvTable.rows("uscc-categories.csv")) {
        ALL.add(row.get(0));
      }
    }
  }
}
