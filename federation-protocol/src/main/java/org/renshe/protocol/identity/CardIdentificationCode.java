package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.ProblemException;

/**
 * Card identification code (卡识别码, EF05 tag 01), unique in the nation: issuer's division, registered
 * application provider {@code D156000005}, eight bytes of its own; 32 hexadecimal characters.
 *
 * @param value normalised and valid
 */
public record CardIdentificationCode(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("\\d{6}D156000005[0-9A-F]{16}");

  /**
   * @throws ProblemException as {@link #parse}
   */
  @JsonCreator
  public CardIdentificationCode {
    value = Shape.require(Shape.upper(value), FORM, 32);
  }

  /**
   * Reads and normalises.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH} or {@code FORMAT}
   */
  public static CardIdentificationCode parse(String text) {
    return new CardIdentificationCode(text);
  }

  /** Six digits: division of the issuer. */
  public String issuer() {
    return value.substring(0, 6);
  }

  @Override
  public String toString() {
    return value;
  }
}
