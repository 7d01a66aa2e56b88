package org.renshe.province.medical.policy;

import java.time.LocalDate;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.medical.policy.pack.PackChecks;
import org.renshe.province.medical.policy.pack.PackParser;
import org.renshe.province.medical.policy.pack.PackTables;

/** One benefit policy file (待遇政策文件), checked. Immutable. */
public final class PolicyPack {
  private final PackTables tables;
  private final String digest;

  private PolicyPack(PackTables tables, String digest) {
    this.tables = tables;
    this.digest = digest;
  }

  /** Reads and checks a policy file by the national figures that come with the program. */
  public static PolicyPack load(String name, byte[] yaml) {
    return load(name, yaml, SamplePacks.national());
  }

  /**
   * Reads and checks a policy file.
   *
   * @param name of the file, with or without {@code .yaml}, such as {@code 340100-employee}
   * @param yaml UTF-8, at most 1 MiB
   * @param national caps it has to keep to
   * @throws org.renshe.protocol.problem.ProblemException a {@link PolicyProblem} that names file
   *     and line
   */
  public static PolicyPack load(String name, byte[] yaml, NationalSeries national) {
    String plain = name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : name;
    PackTables tables = PackParser.parse(plain, yaml);
    PackChecks.check(tables, national);
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

  /** Every row that bears on money, in the file's order. */
  public PackTables tables() {
    return tables;
  }

  /**
   * Name of the file whose rows of medical assistance hold here too, such as {@code
   * 000000-assistance}; null where this one has its own or none.
   */
  public String inherits() {
    return tables.layers().assistance().inherits();
  }

  /** The calculator of this policy alone: assistance of another file is refused by its row. */
  public Calculator compile() {
    return compile(null, SamplePacks.national());
  }

  /**
   * The calculator of this policy; not for a table of medical assistance.
   *
   * @param assistance the file this one inherits, null where there is none
   * @param national yearly series its ceilings and deductibles refer to
   */
  public Calculator compile(PolicyPack assistance, NationalSeries national) {
    return new Calculator(this, assistance, national);
  }

  /** Whether any ratio is in force on the day. */
  boolean validOn(LocalDate date) {
    long day = date.toEpochDay();
    return tables.ratios().stream().anyMatch(row -> row.scope().validity().covers(day));
  }
}
