package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.problem.ProblemException;

/**
 * The engine and a second, naive calculator split thousands of random bills a pack the same way.
 */
class TwoCalculatorsTest {
  private static final int BILLS = 3_000;

  /** Refusals that mean for the naive calculator that it finds no rule. */
  private static final Set<PolicyProblem> NO_RULE =
      EnumSet.of(
          PolicyProblem.NO_RULE,
          PolicyProblem.NOT_CALCULATED,
          PolicyProblem.SERIES_MISSING,
          PolicyProblem.SITUATION_UNKNOWN,
          PolicyProblem.DISEASE_NOT_APPROVED,
          PolicyProblem.DISEASE_NOT_CROSS_PROVINCE);

  static Stream<String> packs() {
    return SamplePacks.names().stream().filter(name -> !name.endsWith("-assistance"));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void agreeToTheFen(String pack) {
    Calculator engine = Fixtures.calculator(pack);
    NaiveCalculator naive = new NaiveCalculator(Fixtures.sample(pack));
    RandomBills bills = new RandomBills(pack, 20_260_312);
    int compared = 0;
    for (int i = 0; i < BILLS; i++) {
      RandomBills.Sample sample = bills.next();
      NaiveCalculator.Result expected = naive.calculate(sample.person(), sample.bill());
      Outcome outcome;
      try {
        outcome = engine.calculate(sample.person(), sample.bill());
      } catch (ProblemException e) {
        assertTrue(NO_RULE.contains(e.problem()), e.getMessage());
        assertNull(expected, () -> e.getMessage() + " " + sample);
        continue;
      }
      assertNotNull(expected, sample::toString);
      assertEquals(expected.figures(), figures(outcome.statement()), sample::toString);
      assertEquals(expected.years(), years(outcome), sample::toString);
      compared++;
    }
    assertTrue(compared > BILLS / 10, pack + ": " + compared);
  }

  private static Map<LocalDate, Map<String, BigDecimal>> years(Outcome outcome) {
    Map<LocalDate, Map<String, BigDecimal>> years = new TreeMap<>();
    for (Outcome.Year year : outcome.years()) {
      Map<String, BigDecimal> amounts = new TreeMap<>();
      year.after()
          .amounts()
          .forEach((key, money) -> amounts.put(key, new BigDecimal(money.toYuan())));
      if (year.after().admissions() > 0) {
        amounts.put("admissions", new BigDecimal(year.after().admissions()));
      }
      years.put(year.start(), amounts);
    }
    return years;
  }

  private static Map<String, BigDecimal> figures(Statement statement) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    figures.put("firstPay", new BigDecimal(statement.outOfAreaFirstPay().toYuan()));
    figures.put("deductible", new BigDecimal(statement.deductible().toYuan()));
    figures.put("pool", paid(statement, Fund.POOL));
    figures.put("large", paid(statement, Fund.LARGE_AMOUNT));
    figures.put("other", paid(statement, Fund.OTHER));
    figures.put("serious", paid(statement, Fund.SERIOUS_ILLNESS));
    figures.put("civil", paid(statement, Fund.CIVIL_SERVANT));
    figures.put("assistance", paid(statement, Fund.ASSISTANCE));
    return figures;
  }

  private static BigDecimal paid(Statement statement, Fund fund) {
    return new BigDecimal(statement.paidBy(fund).toYuan());
  }
}
