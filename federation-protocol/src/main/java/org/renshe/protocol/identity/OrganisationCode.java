package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.ProblemException;

/**
 * Organisation code (组织机构代码, GB 11714-1997): eight characters and a check character, kept without
 * the hyphen.
 *
 * @param value nine characters, valid
 */
public record OrganisationCode(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8}[0-9X]");

  /**
   * @throws ProblemException as {@link #parse}
   */
  @JsonCreator
  public OrganisationCode {
    value = Shape.require(Shape.compact(value), FORM, 9);
    if (CheckCharacters.organisation(value) != value.charAt(8)) {
      throw Shape.refused(IdentityProblem.CHECK_DIGIT, value);
    }
  }

  /**
   * Reads a code with or without hyphen.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH}, {@code FORMAT} or
   *     {@code CHECK_DIGIT}
   */
  public static OrganisationCode parse(String text) {
    return new OrganisationCode(text);
  }

  /** As printed, with a hyphen before the check character. */
  public String printed() {
    return value.substring(0, 8) + "-" + value.charAt(8);
  }

  @Override
  public String toString() {
    return value;
  }
}
