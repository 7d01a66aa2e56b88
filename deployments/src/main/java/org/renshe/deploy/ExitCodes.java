package org.renshe.deploy;

import org.renshe.chassis.ChassisProblem;
import org.renshe.protocol.problem.Problem;

/**
 * What the process ends with (退出码); the launcher uses 20 to 23 itself. The table in
 * deployments/docs/exit-codes.md is kept by hand beside this list and compared with it by a test.
 */
public final class ExitCodes {
  public static final int OK = 0;

  /** Something that had to match did not: books, a message log, a check of the doctor. */
  public static final int MISMATCH = 1;

  public static final int USAGE = 2;
  public static final int JDK = 20;
  public static final int MEMORY = 21;
  public static final int BUILD = 22;
  public static final int MAVEN = 23;
  public static final int PORT_IN_USE = 30;
  public static final int DATA_BROKEN = 31;
  public static final int DATA_NEWER = 32;
  public static final int CONFIGURATION = 33;
  public static final int PROCESS = 34;
  public static final int OTHER_SIDE = 35;
  public static final int FILE = 36;
  public static final int KEYS = 37;

  /** The database cannot be reached, or another process has it. */
  public static final int DATABASE = 38;

  /** Refused by a rule that has no exit code of its own; the catalogue code is printed. */
  public static final int REFUSED = 40;

  public static final int INTERNAL = 70;

  private ExitCodes() {}

  static int of(Problem problem) {
    if (problem instanceof DeployProblem own) {
      return own.exitCode();
    }
    return problem instanceof ChassisProblem chassis ? of(chassis) : REFUSED;
  }

  private static int of(ChassisProblem problem) {
    return switch (problem) {
      case UNKNOWN_SETTING,
          BAD_SETTING,
          MISSING_SETTING,
          CONFIGURATION_UNREADABLE,
          DUPLICATE_SETTING,
          PUBLIC_WITHOUT_TLS ->
          CONFIGURATION;
      case DATABASE_BROKEN, MIGRATION_FAILED, BOOKS_BROKEN -> DATA_BROKEN;
      case DATABASE_NEWER -> DATA_NEWER;
      case DATABASE_UNREACHABLE, DATABASE_IN_USE -> DATABASE;
      case KEYS_MISSING, KEYS_BAD, SEALED_UNREADABLE -> KEYS;
      case PORT_IN_USE -> PORT_IN_USE;
      default -> REFUSED;
    };
  }
}
