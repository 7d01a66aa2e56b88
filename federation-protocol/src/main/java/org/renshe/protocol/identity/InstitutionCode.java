package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.ProblemException;

/**
 * Code of a hospital or pharmacy (定点医药机构编号, {@code fixmedins_code}): {@code H} or {@code P}, six
 * digits of division, five of serial.
 *
 * @param value normalised and valid
 */
public record InstitutionCode(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[HP]\\d{11}");

  /**
   * @throws ProblemException as {@link #parse}
   */
  @JsonCreator
  public InstitutionCode {
    value = Shape.require(Shape.upper(value), FORM, 12);
  }

  /**
   * Reads and normalises.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH} or {@code FORMAT}
   */
  public static InstitutionCode parse(String text) {
    return new InstitutionCode(text);
  }

  /** Six digits of division. */
  public String division() {
    return value.substring(1, 7);
  }

  /** Whether it is a pharmacy (定点零售药店). */
  public boolean isPharmacy() {
    return value.charAt(0) == 'P';
  }

  @Override
  public String toString() {
    return value;
  }
}
