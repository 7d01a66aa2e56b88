package org.renshe.province.medical.policy.rule;

import java.util.ArrayList;
import java.util.List;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.pack.PackHead;

/** The calculation as it goes, each figure with its rule row. */
final class Steps {
  private final PackHead head;
  private final List<Statement.Step> steps = new ArrayList<>(12);

  Steps(PackHead head) {
    this.head = head;
  }

  /** A figure that a row of the policy's own file made. */
  void add(String figure, int line, Money base, BasisPoints ratio, Money amount) {
    add(figure, head.rule(line), base, ratio, amount);
  }

  /** A figure that a row of another file made. */
  void add(String figure, String rule, Money base, BasisPoints ratio, Money amount) {
    steps.add(new Statement.Step(figure, rule, base, ratio, amount));
  }

  List<Statement.Step> list() {
    return steps;
  }
}
