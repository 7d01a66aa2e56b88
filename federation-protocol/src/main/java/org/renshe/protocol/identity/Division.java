package org.renshe.protocol.identity;

import java.util.List;
import java.util.Optional;
import org.renshe.protocol.problem.ProblemException;

/**
 * A division (行政区划, GB/T 2260), in force or retired: an ID number keeps the code of its time.
 *
 * @param code six digits
 * @param name name in Chinese; of a retired code its last name
 * @param level province, prefecture or county
 * @param parent code above, {@code 000000} for a province
 * @param inForce whether it stood on 2024-12-31
 * @param successors codes that took its place, empty while it is in force
 */
public record Division(
    String code,
    String name,
    Level level,
    String parent,
    boolean inForce,
    List<String> successors) {

  public Division {
    successors = List.copyOf(successors);
  }

  /** Level of a division. */
  public enum Level {
    /** Province, autonomous region, municipality, special administrative region (省级). */
    PROVINCE,
    /** Prefecture (地级). */
    PREFECTURE,
    /** County (县级). */
    COUNTY,
    /** Demo counterpart of the address codes of Hong Kong, Macao and Taiwan residents. */
    SPECIAL
  }

  /**
   * The division of that code, demo ones included; see {@link Divisions#official} for none of
   * those.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH}, {@code FORMAT}, or
   *     {@code DIVISION} when no table has it
   */
  public static Division parse(String code) {
    return Divisions.withDemo().parse(code);
  }

  /** The division of that code, demo ones included; empty if no table has it. */
  public static Optional<Division> find(String code) {
    return Divisions.withDemo().find(code);
  }

  /** Code of the province, two digits and four zeros. */
  public String province() {
    return code.substring(0, 2) + "0000";
  }

  /** Whether it is invented: its code was never assigned and never will be. */
  public boolean isDemo() {
    return Divisions.isDemo(code);
  }
}
