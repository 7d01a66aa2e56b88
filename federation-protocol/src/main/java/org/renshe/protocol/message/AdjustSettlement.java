package org.renshe.protocol.message;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Insured place to treatment place: a settlement was calculated anew, because an earlier one of the
 * year was undone, and this is what stands now (后续结算重算更正). The bill is the same; only who pays
 * which part of it changes.
 *
 * @param settlementId the settlement
 * @param number of this adjustment of the settlement, from 1
 * @param adjustedAt when the insured place committed
 * @param statement the split that stands from now on
 * @param owed the difference by fund, of either sign
 */
public record AdjustSettlement(
    String settlementId, int number, Instant adjustedAt, Statement statement, Obligation owed)
    implements Request {
  public AdjustSettlement {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(owed, "owed");
  }

  @Override
  public MessageType type() {
    return MessageType.ADJUST_SETTLEMENT;
  }

  @Override
  public Optional<Obligation> obligation() {
    return Optional.of(owed);
  }
}
