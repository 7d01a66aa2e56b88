package org.renshe.province.medical.policy;

import java.time.LocalDate;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.message.InsuranceKind;

/** One benefit policy file (待遇政策文件), checked. Immutable. */
public final class PolicyPack {
  private final PackTables tables;
  private final String digest;

  private PolicyPack(PackTables tables, String digest) {
    this.tables = tables;
    this.digest = digest;
  }

  /**
   * Reads and checks a policy file.
   *
   * @param name of the file, with or without {@code .yaml}, such as {@code 340100-employee}
   * @param yaml UTF-8, at most 1 MiB
   * @throws org.renshe.protocol.problem.ProblemException a {@link PolicyProblem} that names file
   *     and line
   */
  public static PolicyPack load(String name, byte[] yaml) {
    String plain = name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : name;
    PackTables tables = PackParser.parse(plain, yaml);
    PackChecks.check(tables);
    return new PolicyPack(tables, Sm3.hex(yaml));
  }

  /** Name without {@code .yaml}, such as {@code 340100-employee}. */
  public String name() {
    return tables.head().name();
  }

  /** Six-digit division. */
  public String division() {
    return tables.head().division();
  }

  /** Insurance kind, null for a table of medical assistance. */
  public InsuranceKind kind() {
    return switch (tables.head().scheme()) {
      case EMPLOYEE -> InsuranceKind.EMPLOYEE;
      case RESIDENT -> InsuranceKind.RESIDENT;
      case ASSISTANCE -> null;
    };
  }

  /** SM3 of the file's bytes, hex. */
  public String digest() {
    return digest;
  }

  /** Whether no officer has verified the rows: {@code verification: unverified_draft}. */
  public boolean sample() {
    return !tables.head().verified();
  }

  /** The calculator of this policy; not for a table of medical assistance. */
  public Calculator compile() {
    return new Calculator(this, tables);
  }

  /** Whether any ratio is in force on the day. */
  boolean validOn(LocalDate date) {
    long day = date.toEpochDay();
    return tables.ratios().stream().anyMatch(row -> row.scope().validity().covers(day));
  }
}
