package org.renshe.chassis.http;

import static org.renshe.chassis.ChassisProblem.KEY_MALFORMED;
import static org.renshe.chassis.ChassisProblem.KEY_MISSING;

import java.util.regex.Pattern;

/**
 * The {@code Idempotency-Key} header of a command, as a header parameter of a resource; pass it
 * through {@link #required} since a header that is not sent makes no object.
 *
 * @param value 1 to 80 visible ASCII characters
 */
public record IdempotencyKey(String value) {
  /** Name of the header. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,80}");

  /**
   * @throws org.renshe.protocol.problem.ProblemException RS-CHA when it is malformed
   */
  public IdempotencyKey {
    if (!SHAPE.matcher(value).matches()) {
      throw KEY_MALFORMED.with();
    }
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException RS-CHA when the header was not sent
   */
  public static IdempotencyKey required(IdempotencyKey key) {
    if (key == null) {
      throw KEY_MISSING.with();
    }
    return key;
  }
}
