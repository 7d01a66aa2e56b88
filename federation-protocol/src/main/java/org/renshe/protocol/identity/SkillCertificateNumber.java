package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.ProblemException;

/**
 * Number of a skill-level certificate (职业技能等级证书编号): kind of evaluator ({@code Y} employer, {@code
 * S} training evaluator), evaluator, province, site, year, level and serial; 22 characters.
 *
 * @param value normalised and valid
 */
public record SkillCertificateNumber(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[YS]\\d{21}");

  /**
   * @throws ProblemException as {@link #parse}
   */
  @JsonCreator
  public SkillCertificateNumber {
    value = Shape.require(Shape.upper(value), FORM, 22);
    if (value.charAt(15) < '1' || value.charAt(15) > '5') {
      throw Shape.refused(IdentityProblem.LEVEL, value);
    }
  }

  /**
   * Reads and normalises.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH}, {@code FORMAT} or
   *     {@code LEVEL}
   */
  public static SkillCertificateNumber parse(String text) {
    return new SkillCertificateNumber(text);
  }

  /** Level 1 (senior technician, 高级技师) to 5 (junior, 初级工). */
  public int level() {
    return value.charAt(15) - '0';
  }

  @Override
  public String toString() {
    return value;
  }
}
