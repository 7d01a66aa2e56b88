package org.renshe.province.medical.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.pack.PackHead;
import org.renshe.province.medical.policy.rule.Split;
import org.renshe.province.medical.policy.rule.Splitter;

/** Splits bills by one policy. Immutable, safe for any number of threads, no I/O, no clock. */
public final class Calculator {
  private final PolicyPack pack;
  private final PackHead head;
  private final Splitter splitter;

  Calculator(PolicyPack pack, PolicyPack assistance, NationalSeries national) {
    this.pack = pack;
    this.head = pack.tables().head();
    this.splitter =
        new Splitter(pack.tables(), assistance == null ? null : assistance.tables(), national);
  }

  public PolicyPack pack() {
    return pack;
  }

  /** First day of the accumulation year (医保年度) the date lies in; accumulators are kept by it. */
  public LocalDate accumulationYear(LocalDate date) {
    return head.yearOf(date);
  }

  /**
   * First days of the accumulation years a bill changes, earliest first: the year of its last day,
   * or every year with a day of it where the policy splits a stay by days. Those that are not the
   * year of its last day are needed in {@link History#earlierYears}.
   */
  public List<LocalDate> years(Bill bill) {
    return splitter.years(bill);
  }

  /**
   * Splits a bill. The same situation and bill give the same outcome.
   *
   * @throws org.renshe.protocol.problem.ProblemException a {@link PolicyProblem} when the policy
   *     has no rule for it, or leaves the figure of one open
   */
  public Outcome calculate(Situation situation, Bill bill) {
    if (situation.kind() != pack.kind()) {
      throw PolicyProblem.KIND_DIFFERS.with(head.name(), situation.kind());
    }
    Split split = splitter.split(situation, bill);
    return new Outcome(statement(situation, split), split.years());
  }

  /** The person's account pays what it can of her share, then her relatives', cash the rest. */
  private Statement statement(Situation situation, Split split) {
    Map<Fund, Money> payments = new EnumMap<>(Fund.class);
    payments.putAll(split.payments());
    List<Statement.Step> steps = split.steps();
    String rule = head.rule(head.switches().orderLine());
    Money rest = split.totals().total().minus(Money.sum(payments.values()));
    Money account = situation.useAccount() ? situation.accountBalance().min(rest) : Money.ZERO;
    if (account.isPositive()) {
      payments.put(Fund.PERSONAL_ACCOUNT, account);
      steps.add(new Statement.Step("account", rule, rest, null, account));
      rest = rest.minus(account);
    }
    List<Statement.MutualAid> aids = new ArrayList<>();
    if (situation.useAccount()) {
      for (History.Relative relative : situation.history().relatives()) {
        Money aid = relative.left().min(rest);
        if (aid.isPositive()) {
          aids.add(new Statement.MutualAid(relative.payer(), relative.grantId(), aid));
          steps.add(new Statement.Step("mutualAid", rule, rest, null, aid));
          rest = rest.minus(aid);
        }
      }
    }
    steps.add(new Statement.Step("cash", rule, rest, null, rest));
    return new Statement(
        split.totals(),
        split.outOfAreaFirstPay(),
        split.deductible(),
        split.poolRatio(),
        payments,
        rest,
        situation.accountBalance().minus(account),
        steps,
        pack.name(),
        pack.digest(),
        pack.sample(),
        split.limits(),
        aids);
  }
}
