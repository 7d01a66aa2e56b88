package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.problem.Problem;
import org.renshe.protocol.problem.ProblemException;

/**
 * The engine and a second, naive calculator split thousands of random bills a pack the same way.
 */
class TwoCalculatorsTest {
  private static final int BILLS = 3_000;
  private static final Set<PolicyProblem> REFUSED_FOR_LATER =
      EnumSet.of(PolicyProblem.NOT_CALCULATED);

  static Stream<String> packs() {
    return SamplePacks.names().stream().filter(name -> !name.endsWith("-assistance"));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void agreeToTheFen(String pack) {
    String yaml = Fixtures.sample(pack).replaceAll("(?m)^  - \\{fund: retiree_supp.*$", "");
    Calculator engine = Fixtures.pack(pack, yaml).compile();
    NaiveCalculator naive = new NaiveCalculator(yaml);
    RandomBills bills = new RandomBills(pack, 20_260_312);
    int compared = 0;
    for (int i = 0; i < BILLS; i++) {
      RandomBills.Sample sample = bills.next();
      Map<String, BigDecimal> expected = naive.calculate(sample.person(), sample.bill());
      Statement statement;
      try {
        statement = engine.calculate(sample.person(), sample.bill()).statement();
      } catch (ProblemException e) {
        checkRefusal(e.problem(), expected, sample);
        continue;
      }
      assertEquals(expected, figures(statement), sample::toString);
      compared++;
    }
    assertTrue(compared > BILLS / 10, pack + ": " + compared);
  }

  private static void checkRefusal(
      Problem problem, Map<String, BigDecimal> expected, RandomBills.Sample sample) {
    if (!REFUSED_FOR_LATER.contains(problem)) {
      assertEquals(PolicyProblem.NO_RULE, problem);
      assertNull(expected, sample::toString);
    }
  }

  private static Map<String, BigDecimal> figures(Statement statement) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    figures.put("firstPay", new BigDecimal(statement.outOfAreaFirstPay().toYuan()));
    figures.put("deductible", new BigDecimal(statement.deductible().toYuan()));
    figures.put("pool", new BigDecimal(statement.paidBy(Fund.POOL).toYuan()));
    figures.put("large", new BigDecimal(statement.paidBy(Fund.LARGE_AMOUNT).toYuan()));
    figures.put("serious", new BigDecimal(statement.paidBy(Fund.SERIOUS_ILLNESS).toYuan()));
    return figures;
  }
}
