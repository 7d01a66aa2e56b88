package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.Masked;
import org.renshe.protocol.problem.ProblemException;

/**
 * Mobile number of mainland China (手机号码): 11 digits; {@code +86}, {@code 0086}, blanks and hyphens
 * are dropped. Personal: {@link #toString} is masked.
 *
 * @param value 11 digits
 */
public record MobileNumber(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern PREFIX = Pattern.compile("^(\\+|00)86");

  /**
   * @throws ProblemException as {@link #parse}
   */
  @JsonCreator
  public MobileNumber {
    value = Shape.require(PREFIX.matcher(Shape.compact(value)).replaceFirst(""), FORM, 11);
  }

  /**
   * Reads and normalises.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH} or {@code FORMAT}
   */
  public static MobileNumber parse(String text) {
    return new MobileNumber(text);
  }

  @Override
  public String toString() {
    return Masked.number(value);
  }
}
