package org.renshe.hub.clearing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Obligation.Act;
import org.renshe.protocol.money.Money;

/** What makes an obligation acceptable, and what it does to the accounts. Pure. */
final class ObligationRules {
  private static final int KEY_MAX = 120;
  private static final String REFUNDED = "/refunded/";
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

  private ObligationRules() {}

  /** One line of a journal: what an account gains, debit positive. */
  record Line(String account, Money amount) {}

  /** Refuses an obligation that its message may not carry or that is wrong in itself. */
  static void check(EnvelopeHeader header) {
    Obligation obligation = header.obligation();
    requireOfThisMessage(header, obligation);
    require(obligation, !obligation.debtor().equals(obligation.creditor()), "debtor is creditor");
    require(obligation, obligation.key().length() <= KEY_MAX, "key longer than " + KEY_MAX);
    require(obligation, isKeyRight(obligation), "key is not made of settlement and act");
    for (Money amount : obligation.amounts().values()) {
      require(
          obligation, isSignRight(obligation.act(), amount), "amount of the wrong sign " + amount);
    }
    boolean injury = obligation.kind() == InsuranceKind.INJURY;
    for (Fund fund : obligation.amounts().keySet()) {
      require(
          obligation,
          injury == (fund == Fund.WORK_INJURY),
          "work injury is paid out of its own fund, and only it is");
    }
    require(
        obligation,
        !isAid(obligation.act()) || obligation.amounts().keySet().equals(Set.of(Fund.MUTUAL_AID)),
        "a wallet pays as a relative's account only");
  }

  /**
   * The signer owes, and the message is of the kind that makes such a debt. What it owes, it owes
   * to whom it writes to; only a wallet's share is owed to a third member, the treatment place, and
   * told to the insured place that asked.
   */
  private static void requireOfThisMessage(EnvelopeHeader header, Obligation obligation) {
    MessageType carrier =
        switch (obligation.act()) {
          case SETTLED -> MessageType.BILL_SETTLED;
          case CANCELLED -> MessageType.SETTLEMENT_CANCELLED;
          case REVERSED -> MessageType.REQUEST_REVERSED;
          case ADJUSTED -> MessageType.ADJUST_SETTLEMENT;
          case AID_CHARGED -> MessageType.WALLET_CHARGED;
          case AID_REFUNDED -> MessageType.WALLET_REFUNDED;
        };
    if (!header.type().equals(carrier.wireName())
        || !header.sender().equals(obligation.debtor())
        || (!isAid(obligation.act()) && !header.receiver().equals(obligation.creditor()))) {
      throw ClearingProblem.NOT_OF_THIS_MESSAGE.with(obligation.key());
    }
  }

  static boolean isAid(Act act) {
    return act == Act.AID_CHARGED || act == Act.AID_REFUNDED;
  }

  private static boolean isSignRight(Act act, Money amount) {
    return switch (act) {
      case SETTLED, AID_CHARGED -> !amount.isNegative();
      case CANCELLED, REVERSED, AID_REFUNDED -> !amount.isPositive();
      case ADJUSTED -> true;
    };
  }

  private static boolean isKeyRight(Obligation obligation) {
    String id = obligation.settlementId();
    String key = obligation.key();
    return switch (obligation.act()) {
      case SETTLED, CANCELLED, REVERSED -> key.equals(Obligation.keyOf(id, obligation.act()));
      case ADJUSTED -> isNumbered(key, Obligation.adjustedKey(id, 0));
      case AID_CHARGED -> isNumbered(key, Obligation.chargedKey(id, 0));
      case AID_REFUNDED -> {
        String charged = chargeOf(key);
        yield !charged.isEmpty()
            && isNumbered(charged, Obligation.chargedKey(id, 0))
            && isNumbered(key, charged + REFUNDED + "0");
      }
    };
  }

  /** Key of the charge that a refund's key names, empty when it names none. */
  static String chargeOf(String refundKey) {
    int at = refundKey.indexOf(REFUNDED);
    return at < 0 ? "" : refundKey.substring(0, at);
  }

  /** Whether it is the pattern with a number from 1 in place of its last zero. */
  private static boolean isNumbered(String key, String pattern) {
    String head = pattern.substring(0, pattern.length() - 1);
    return key.startsWith(head) && NUMBER.matcher(key.substring(head.length())).matches();
  }

  /** Refuses what says another thing about a settlement than the settlement itself. */
  static void checkBelongs(Obligation settled, EnvelopeHeader header) {
    Obligation later = header.obligation();
    MemberCode insuredPlace = isAid(later.act()) ? header.receiver() : later.debtor();
    boolean same =
        settled.creditor().equals(later.creditor())
            && settled.debtor().equals(insuredPlace)
            && settled.kind() == later.kind()
            && settled.care() == later.care()
            && !later.day().isBefore(settled.day());
    require(later, same, "not of the settlement's parties, kind or day");
  }

  /** Refuses a refund of a charge not made, or of more than is left of it. */
  static void checkRefund(Obligation charged, List<Obligation> refunds, Obligation refund) {
    Money left = amount(charged, Fund.MUTUAL_AID);
    for (Obligation earlier : refunds) {
      left = left.plus(amount(earlier, Fund.MUTUAL_AID));
    }
    boolean holds =
        charged.debtor().equals(refund.debtor())
            && charged.creditor().equals(refund.creditor())
            && charged.kind() == refund.kind()
            && charged.care() == refund.care()
            && !refund.day().isBefore(charged.day())
            && !left.plus(amount(refund, Fund.MUTUAL_AID)).isNegative();
    if (!holds) {
      throw ClearingProblem.NOT_THE_NEGATION.with(refund.key(), charged.key());
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
