package org.renshe.hub.clearing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Obligation.Act;
import org.renshe.protocol.money.Money;

/** What makes an obligation acceptable, and what it does to the accounts. Pure. */
final class ObligationRules {
  private static final int KEY_MAX = 120;

  private ObligationRules() {}

  /** One line of a journal: what an account gains, debit positive. */
  record Line(String account, Money amount) {}

  /** Refuses an obligation that its message may not carry or that is wrong in itself. */
  static void check(EnvelopeHeader header) {
    Obligation obligation = header.obligation();
    if (!header.sender().equals(obligation.debtor())
        || !header.receiver().equals(obligation.creditor())) {
      throw ClearingProblem.NOT_OF_THIS_MESSAGE.with(obligation.key());
    }
    require(obligation, !obligation.debtor().equals(obligation.creditor()), "debtor is creditor");
    require(obligation, obligation.key().length() <= KEY_MAX, "key longer than " + KEY_MAX);
    require(
        obligation,
        obligation.key().equals(keyOf(obligation.settlementId(), obligation.act())),
        "key is not made of settlement and act");
    boolean undoes = obligation.act() != Act.SETTLED;
    for (Money amount : obligation.amounts().values()) {
      require(
          obligation,
          undoes ? !amount.isPositive() : !amount.isNegative(),
          "amount of the wrong sign " + amount);
    }
  }

  /** Refuses an undoing act that does not cancel its settlement out, fund by fund. */
  static void checkUndoes(Obligation settled, Obligation undoing) {
    boolean same =
        settled.act() == Act.SETTLED
            && settled.settlementId().equals(undoing.settlementId())
            && settled.debtor().equals(undoing.debtor())
            && settled.creditor().equals(undoing.creditor())
            && settled.kind() == undoing.kind()
            && settled.care() == undoing.care()
            && !undoing.day().isBefore(settled.day());
    for (Fund fund : Fund.values()) {
      same &= amount(settled, fund).plus(amount(undoing, fund)).isZero();
    }
    if (!same) {
      throw ClearingProblem.NOT_THE_NEGATION.with(undoing.key(), settled.key());
    }
  }

  /** Key of an act: the settlement's identifier, with what undid it behind. */
  static String keyOf(String settlementId, Act act) {
    return switch (act) {
      case SETTLED -> settlementId;
      case CANCELLED -> settlementId + "/cancelled";
      case REVERSED -> settlementId + "/reversed";
    };
  }

  /**
   * The journal: the creditor's receivable gains what the debtor's payable owes, fund by fund, so
   * that it balances by construction. Empty when no fund pays.
   */
  static List<Line> lines(Obligation obligation) {
    List<Line> lines = new ArrayList<>();
    amounts(obligation)
        .forEach(
            (fund, amount) -> {
              lines.add(new Line(receivable(obligation, fund), amount));
              lines.add(new Line(payable(obligation, fund), amount.negated()));
            });
    return lines;
  }

  /** Amounts that are not zero, in the order of payment. */
  static Map<Fund, Money> amounts(Obligation obligation) {
    Map<Fund, Money> amounts = new EnumMap<>(Fund.class);
    obligation
        .amounts()
        .forEach(
            (fund, amount) -> {
              if (!amount.isZero()) {
                amounts.put(fund, amount);
              }
            });
    return amounts;
  }

  /** The same text for the same content, whatever the order of the amounts. */
  static String canonical(Obligation obligation) {
    return String.join(
        "|",
        obligation.key(),
        obligation.settlementId(),
        obligation.act().name(),
        obligation.debtor().value(),
        obligation.creditor().value(),
        obligation.day().toString(),
        obligation.kind().name(),
        obligation.care().name(),
        amounts(obligation).toString());
  }

  private static String receivable(Obligation obligation, Fund fund) {
    return "receivable/" + obligation.creditor() + "/" + obligation.debtor() + "/" + fund;
  }

  private static String payable(Obligation obligation, Fund fund) {
    return "payable/" + obligation.debtor() + "/" + obligation.creditor() + "/" + fund;
  }

  private static Money amount(Obligation obligation, Fund fund) {
    return obligation.amounts().getOrDefault(fund, Money.ZERO);
  }

  private static void require(Obligation obligation, boolean holds, String rule) {
    if (!holds) {
      throw ClearingProblem.MALFORMED.with(obligation.key(), rule);
    }
  }
}
