package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.Masked;
import org.renshe.protocol.problem.ProblemException;

/**
 * Number of an insured person (人员编号, {@code psn_no}), given by the insured place; opaque, at most
 * 30 printable characters, unique only together with that place. Personal: {@link #toString} is
 * masked.
 *
 * @param value normalised and valid
 */
public record PersonNumber(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,30}");

  /**
   * @throws ProblemException as {@link #parse}
   */
  @JsonCreator
  public PersonNumber {
    value = Shape.require(Shape.trimmed(value), FORM);
  }

  /**
   * Reads and normalises.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY} or {@code FORMAT}
   */
  public static PersonNumber parse(String text) {
    return new PersonNumber(text);
  }

  @Override
  public String toString() {
    return Masked.number(value);
  }
}
