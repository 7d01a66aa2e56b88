package org.renshe.province.medical.policy;

import org.renshe.protocol.message.InsuranceKind;

/** One benefit policy file (待遇政策文件), checked. Immutable. */
public final class PolicyPack {
  private final String name;

  private PolicyPack(String name) {
    this.name = name;
  }

  /**
   * Reads and checks a policy file.
   *
   * @param name of the file, with or without {@code .yaml}, such as {@code 340100-employee}
   * @throws org.renshe.protocol.problem.ProblemException {@link PolicyProblem#PACK_UNREADABLE} or
   *     {@link PolicyProblem#PACK_INVALID}, with file and line
   */
  public static PolicyPack load(String name, byte[] yaml) {
    return new PolicyPack(name + yaml.length);
  }

  /** Name without {@code .yaml}, such as {@code 340100-employee}. */
  public String name() {
    return name;
  }

  /** Six-digit division. */
  public String division() {
    return name;
  }

  /** Insurance kind, null for the national table of medical assistance. */
  public InsuranceKind kind() {
    return InsuranceKind.EMPLOYEE;
  }

  /** SM3 of the file's bytes, hex. */
  public String digest() {
    return name;
  }

  /** Whether no officer has verified the rows: {@code verification: unverified_draft}. */
  public boolean sample() {
    return true;
  }

  /** The calculator of this policy. */
  public Calculator compile() {
    return new Calculator(this);
  }
}
