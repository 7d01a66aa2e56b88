package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.Masked;
import org.renshe.protocol.problem.ProblemException;

/**
 * Social security card number (社会保障卡卡号, EF05 tag 07): eight characters and a check character by the
 * rule of GB 11714. Unique within its issuer only, and it may change with a replacement: {@link
 * CardIdentificationCode} names the card. Personal: {@link #toString} is masked.
 *
 * @param value normalised and valid
 */
public record CardNumber(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8}[0-9X]");

  /**
   * @throws ProblemException as {@link #parse}
   */
  @JsonCreator
  public CardNumber {
    value = Shape.require(Shape.upper(value), FORM, 9);
    if (CheckCharacters.organisation(value) != value.charAt(8)) {
      throw Shape.refused(IdentityProblem.CHECK_DIGIT, value);
    }
  }

  /**
   * Reads and normalises.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH}, {@code FORMAT} or
   *     {@code CHECK_DIGIT}
   */
  public static CardNumber parse(String text) {
    return new CardNumber(text);
  }

  @Override
  public String toString() {
    return Masked.number(value);
  }
}
