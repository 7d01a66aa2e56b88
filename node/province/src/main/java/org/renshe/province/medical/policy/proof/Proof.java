package org.renshe.province.medical.policy.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.Calculator;
import org.renshe.province.medical.policy.NationalSeries;
import org.renshe.province.medical.policy.PolicyPack;
import org.renshe.province.medical.policy.PolicyProblem;
import org.renshe.province.medical.policy.pack.PackTables;
import org.renshe.province.medical.policy.proof.Finding.Kind;

/**
 * Exhaustive interval analysis of one policy file.
 *
 * <p>For every case of {@link CaseSpace} what the funds pay is a function of the in-scope amount
 * alone. Every rule is at work on one stretch of amounts: from where it begins to bite to where
 * another takes over. So where the same rules are at work at both ends of a stretch, they are at
 * work on all of it, and there the function is one straight line, whose ends decide everything: it
 * does not fall, it does not rise faster than the bill, it does not pass a ceiling. Where the ends
 * differ the stretch is halved, down to neighbouring fen, which must be neighbours in payment too.
 * Each fund rounds once, so a payment may be one fen a fund beside the line.
 *
 * <p>Cases whose rules and figures agree at three far apart amounts, the largest beyond every
 * ceiling, are one function and are cut up once. Bands that tie, overlap or leave a gap are refused
 * when a file is loaded, by the same enumeration.
 */
public final class Proof {
  /** A hundred million yuan: beyond every ceiling. */
  private static final long LARGEST_FEN = 10_000_000_000L;

  private static final long[] TELLING = {12_345_67, 100_000_00, LARGEST_FEN};

  private static final Pattern PEOPLE_AND_DAY =
      Pattern.compile("(, groups .*)?, \\d{4}-\\d\\d-\\d\\d$");

  private final PackTables tables;
  private final Payment payment;
  private final Map<String, Integer> functions = new HashMap<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, ProofCase> open = new LinkedHashMap<>();
  private final Set<String> rows = new HashSet<>();
  private final Set<String> covered = new HashSet<>();
  private long cases;
  private long stretches;

  /** What is proved: the calculation of a case by its in-scope amount. */
  @FunctionalInterface
  interface Payment {
    Statement of(ProofCase one, Money inScope);
  }

  private Proof(PackTables tables, Payment payment) {
    this.tables = tables;
    this.payment = payment;
  }

  /**
   * @param assistance the file this one inherits, null where there is none
   */
  public static ProofReport of(PolicyPack pack, PolicyPack assistance, NationalSeries national) {
    Calculator calculator = pack.compile(assistance, national);
    return of(
        pack,
        (one, inScope) ->
            calculator.calculate(one.situation(pack.kind()), one.bill(inScope)).statement());
  }

  /** The same of any calculation. */
  static ProofReport of(PolicyPack pack, Payment payment) {
    return new Proof(pack.tables(), payment).run(pack);
  }

  private ProofReport run(PolicyPack pack) {
    new CaseSpace(tables, pack.kind()).forEach(this::look);
    open.forEach(
        (what, example) -> {
          if (covered.contains(place(example))) {
            note(Kind.GAP, what, example.describe());
          }
        });
    List<Finding> all = new ArrayList<>(findings.values());
    Rows.withMoney(tables).stream()
        .filter(row -> !rows.contains(row))
        .forEach(row -> all.add(new Finding(Kind.UNREACHABLE, row, "")));
    return new ProofReport(pack.name(), cases, functions.size(), stretches, all);
  }

  private void look(ProofCase one) {
    cases++;
    StringBuilder function = new StringBuilder();
    try {
      for (long fen : TELLING) {
        Point point = at(one, fen);
        function.append(point.rules).append(point.paid);
      }
    } catch (ProblemException refusal) {
      refused(one, refusal);
      return;
    }
    covered.add(place(one));
    if (functions.merge(function.toString(), 1, Integer::sum) == 1) {
      cut(one, at(one, 0), at(one, LARGEST_FEN));
    }
  }

  /** The file has no rule, or leaves a figure open. */
  private void refused(ProofCase one, ProblemException refusal) {
    if (refusal.problem() == PolicyProblem.NO_RULE) {
      // one finding for all days and people: what the file lacks it lacks until a row is added
      open.putIfAbsent(PEOPLE_AND_DAY.matcher(refusal.getMessage()).replaceFirst(""), one);
    } else {
      note(Kind.OPEN_FIGURE, refusal.getMessage(), one.describe());
    }
  }

  private static String place(ProofCase one) {
    return one.care() + " " + one.day();
  }

  private void cut(ProofCase one, Point low, Point high) {
    if (low.rules.equals(high.rules) || high.fen - low.fen == 1) {
      stretches++;
      check(one, low, high);
      return;
    }
    Point middle = at(one, low.fen + (high.fen - low.fen) / 2);
    cut(one, low, middle);
    cut(one, middle, high);
  }

  private void check(ProofCase one, Point low, Point high) {
    long slack = high.funds;
    String where = one.describe() + ", " + yuan(low.fen) + " … " + yuan(high.fen);
    if (high.paid < low.paid - slack) {
      note(Kind.FALLING, high.lastRule, where);
    }
    if (high.paid - low.paid > high.fen - low.fen + slack) {
      note(Kind.STEEPER_THAN_BILL, high.lastRule, where);
    }
    if (high.paid > high.fen || low.paid < 0) {
      note(Kind.ABOVE_BILL, high.lastRule, where);
    }
    if (high.aboveLimit != null) {
      note(Kind.ABOVE_CEILING, high.aboveLimit.name(), where);
    }
  }

  private static String yuan(long fen) {
    return Money.ofFen(fen).toYuan();
  }

  private void note(Kind kind, String rule, String example) {
    findings.putIfAbsent(kind + rule, new Finding(kind, rule, example));
  }

  private Point at(ProofCase one, long fen) {
    Statement statement = payment.of(one, Money.ofFen(fen));
    Set<String> active = new TreeSet<>();
    String last = "";
    for (Statement.Step step : statement.steps()) {
      rows.add(step.rule());
      if (!step.figure().equals("cash") && (step.amount().fen() != 0 || step.base().fen() != 0)) {
        active.add(step.figure() + " " + step.rule());
        last = step.rule();
      }
    }
    Fund above = null;
    for (Map.Entry<Fund, Money> payment : statement.payments().entrySet()) {
      Money limit = statement.limits().get(payment.getKey());
      if (limit != null && payment.getValue().compareTo(limit) > 0) {
        above = payment.getKey();
      }
    }
    return new Point(
        fen,
        statement.fundTotal().fen(),
        active.toString(),
        last,
        statement.payments().size(),
        above);
  }

  /**
   * What the calculation gives at one amount.
   *
   * @param rules figures and rows at work
   * @param funds how many pay, each rounding once
   * @param aboveLimit a fund that pays more than it may, null for none
   */
  private record Point(
      long fen, long paid, String rules, String lastRule, int funds, Fund aboveLimit) {}
}
