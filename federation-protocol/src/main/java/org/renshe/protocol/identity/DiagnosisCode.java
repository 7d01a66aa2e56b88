package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.ProblemException;

/**
 * Diagnosis (诊断代码, ICD-10, medical-insurance edition 2.0), such as {@code I10.x00x002}. Lower-case
 * {@code x} is part of a code.
 *
 * @param value normalised and valid
 */
public record DiagnosisCode(@JsonValue String value) {
  private static final Pattern FORM =
      Pattern.compile("[A-Z]\\d{2}(\\.[0-9x]\\d{2}(x\\d{3})?)?[*+†]?");

  /**
   * @throws ProblemException as {@link #parse}
   */
  @JsonCreator
  public DiagnosisCode {
    value = Shape.require(Shape.trimmed(value), FORM);
  }

  /**
   * Reads and normalises.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY} or {@code FORMAT}
   */
  public static DiagnosisCode parse(String text) {
    return new DiagnosisCode(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
