package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.ProblemException;

/**
 * Code of medical staff (医保医师、护士等代码): {@code D} physician, {@code N} nurse, {@code HY} pharmacy
 * staff, {@code HJ} technical staff (医保办函〔2022〕39号), then six digits of division and six of serial.
 *
 * @param value normalised and valid
 */
public record StaffCode(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("([DN]|H[YJ])\\d{12}");

  /**
   * @throws ProblemException as {@link #parse}
   */
  @JsonCreator
  public StaffCode {
    value = Shape.require(Shape.upper(value), FORM, 13, 14);
  }

  /**
   * Reads and normalises.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH} or {@code FORMAT}
   */
  public static StaffCode parse(String text) {
    return new StaffCode(text);
  }

  /** Six digits of division. */
  public String division() {
    return value.substring(value.length() - 12, value.length() - 6);
  }

  @Override
  public String toString() {
    return value;
  }
}
