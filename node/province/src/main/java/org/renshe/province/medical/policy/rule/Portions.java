package org.renshe.province.medical.policy.rule;

import java.util.ArrayList;
import java.util.List;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.BillLine.DualChannel;
import org.renshe.protocol.message.BillTotals;
import org.renshe.province.medical.policy.PolicyProblem;
import org.renshe.province.medical.policy.pack.Care;

/**
 * A bill's lines by what pays them: dual-channel drugs by rows of their own, where the policy has
 * any (双通道药品).
 *
 * @param main everything else, null where there is nothing else
 * @param kindA totals of kind A, null for none
 * @param kindB totals of kind B, null for none
 */
record Portions(BillTotals main, BillTotals kindA, BillTotals kindB) {
  static final BillTotals NOTHING = BillTotals.of(List.of());

  static Portions of(Bill bill, PoolRule pool, String pack) {
    boolean special = MedTypes.kind(bill) == MedTypes.Kind.SPECIAL_DRUG;
    boolean dual = false;
    for (BillLine line : bill.lines()) {
      dual |= line.dualChannel() != null && pool.knows(care(line.dualChannel()));
    }
    if (!dual && !special) {
      return new Portions(bill.totals(), null, null);
    }
    List<BillLine> main = new ArrayList<>();
    List<BillLine> kindA = new ArrayList<>();
    List<BillLine> kindB = new ArrayList<>();
    for (BillLine line : bill.lines()) {
      if (special) {
        checkSpecial(line, pool, pack);
      }
      if (line.dualChannel() == null || !pool.knows(care(line.dualChannel()))) {
        main.add(line);
      } else {
        (line.dualChannel() == DualChannel.A ? kindA : kindB).add(line);
      }
    }
    return new Portions(totals(main), totals(kindA), totals(kindB));
  }

  /** On a bill of special drugs a line in scope says its kind, and the policy pays that kind. */
  private static void checkSpecial(BillLine line, PoolRule pool, String pack) {
    if (line.inScope().isZero()) {
      return;
    }
    if (line.dualChannel() == null) {
      throw PolicyProblem.SITUATION_UNKNOWN.with("dualChannel " + line.number(), "-");
    }
    if (!pool.knows(care(line.dualChannel()))) {
      throw PolicyProblem.NO_RULE.with(pack, "ratios", "care " + care(line.dualChannel()).code());
    }
  }

  private static Care care(DualChannel kind) {
    return switch (kind) {
      case A -> Care.DUAL_CHANNEL_A;
      case B -> Care.DUAL_CHANNEL_B;
    };
  }

  private static BillTotals totals(List<BillLine> lines) {
    return lines.isEmpty() ? null : BillTotals.of(lines);
  }
}
