package org.renshe.province.medical.policy;

import java.util.ArrayList;
import java.util.List;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/** The calculation as it goes, each figure with its rule row. */
final class Steps {
  private final PackHead head;
  private final List<Statement.Step> steps = new ArrayList<>(8);

  Steps(PackHead head) {
    this.head = head;
  }

  void add(String figure, int line, Money base, BasisPoints ratio, Money amount) {
    steps.add(new Statement.Step(figure, head.rule(line), base, ratio, amount));
  }

  List<Statement.Step> list() {
    return steps;
  }
}
