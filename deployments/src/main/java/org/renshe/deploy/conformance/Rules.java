package org.renshe.deploy.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The kit's rules in the order of the interface's text. */
final class Rules {
  private final List<Rule> list = new ArrayList<>();
  private final Set<String> ids = new LinkedHashSet<>();

  static List<Rule> all() {
    Rules rules = new Rules();
    EnvelopeRules.addTo(rules);
    PersonRules.addTo(rules);
    OutpatientRules.addTo(rules);
    InpatientRules.addTo(rules);
    MoneyRules.addTo(rules);
    UndoRules.addTo(rules);
    OutcomeRules.addTo(rules);
    LookUpRules.addTo(rules);
    DeclarationRules.addTo(rules);
    AccountRules.addTo(rules);
    FieldRules.addTo(rules);
    return Collections.unmodifiableList(rules.list);
  }

  /** Begins the rules of one transaction. */
  Of of(String transaction) {
    return new Of(transaction);
  }

  /** Adds rules of one transaction. */
  final class Of {
    private final String transaction;

    private Of(String transaction) {
      this.transaction = transaction;
    }

    Of rule(String id, String clause, String zh, String en, Rule.Trial trial) {
      if (!ids.add(id)) {
        throw new IllegalArgumentException("two rules are called " + id);
      }
      list.add(new Rule(id, transaction, clause, zh, en, trial));
      return this;
    }
  }
}
