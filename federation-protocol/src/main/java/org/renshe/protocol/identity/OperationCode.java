package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.ProblemException;

/**
 * Operation (手术操作代码, ICD-9-CM-3, medical-insurance edition), such as {@code 45.2300x003}.
 *
 * @param value normalised and valid
 */
public record OperationCode(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("\\d{2}\\.\\d{2,4}(x\\d{3})?");

  /**
   * @throws ProblemException as {@link #parse}
   */
  @JsonCreator
  public OperationCode {
    value = Shape.require(Shape.trimmed(value), FORM);
  }

  /**
   * Reads and normalises.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY} or {@code FORMAT}
   */
  public static OperationCode parse(String text) {
    return new OperationCode(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
