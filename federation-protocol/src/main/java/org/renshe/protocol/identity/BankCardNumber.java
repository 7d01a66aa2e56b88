package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.Masked;
import org.renshe.protocol.problem.ProblemException;

/**
 * Bank card number (银行卡号, ISO/IEC 7812-1): 13 to 19 digits with a Luhn check digit. Blanks and
 * hyphens are dropped. Personal: {@link #toString} is masked.
 *
 * @param value normalised and valid
 */
public record BankCardNumber(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("\\d+");

  /**
   * @throws ProblemException as {@link #parse}
   */
  @JsonCreator
  public BankCardNumber {
    value = Shape.require(Shape.compact(value), FORM, 13, 14, 15, 16, 17, 18, 19);
    if (!CheckCharacters.isLuhn(value)) {
      throw Shape.refused(IdentityProblem.CHECK_DIGIT, value);
    }
  }

  /**
   * Reads and normalises.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH}, {@code FORMAT} or
   *     {@code CHECK_DIGIT}
   */
  public static BankCardNumber parse(String text) {
    return new BankCardNumber(text);
  }

  /** Issuer number (发卡行标识代码, BIN): the first six digits. */
  public String issuer() {
    return value.substring(0, 6);
  }

  @Override
  public String toString() {
    return Masked.number(value);
  }
}
