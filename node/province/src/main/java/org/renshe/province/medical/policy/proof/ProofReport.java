package org.renshe.province.medical.policy.proof;

import java.util.List;

/**
 * What the proof of one file came to.
 *
 * @param cases kinds of person and care looked at
 * @param functions different calculations among them
 * @param stretches straight stretches of amounts, each checked at its ends
 * @param findings none where the file is complete and monotone
 */
public record ProofReport(
    String pack, long cases, int functions, long stretches, List<Finding> findings) {
  public ProofReport {
    findings = List.copyOf(findings);
  }

  /** Whether nothing was found at all. */
  public boolean holds() {
    return findings.isEmpty();
  }

  /** Whether no amount of money would be wrong. */
  public boolean moneyHolds() {
    return findings.stream().noneMatch(finding -> finding.kind().wrong());
  }
}
