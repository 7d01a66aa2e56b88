package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;

class StatementStepsTest {
  @Test
  void everyStepNamesALineOfTheFileThatHoldsItsFigure() {
    String yaml = Fixtures.sample("340100-employee");
    Accumulators before = Fixtures.year(1, "paid/POOL/inpatient", "290000.00");
    Statement statement =
        Fixtures.pack("340100-employee", yaml)
            .compile()
            .calculate(
                Fixtures.person(
                    InsuranceKind.EMPLOYEE,
                    Set.of("working"),
                    40,
                    2,
                    FilingEffect.REFERRAL_OR_EMERGENCY,
                    before),
                Fixtures.bill(
                    CareKind.INPATIENT,
                    "3",
                    LocalDate.of(2026, 3, 12),
                    Fixtures.Parts.inScope("30000.00")))
            .statement();
    List<String> lines = yaml.lines().toList();
    assertEquals(
        List.of(
            "deductible.first 600.00 amount: 600",
            "deductible 300.00 half_of_first",
            "pool.band 23760.00 ratio: '0.90'",
            "pool.cut 2970.00 value: '0.10'",
            "pool.ceiling 10000.00 amount: 300000",
            "largeAmount 15480.00 large_amount",
            "cash 4520.00 order: price_limit"),
        statement.steps().stream().map(step -> shown(step, lines)).toList());
  }

  /** The step, and of its row the words the test looks for. */
  private static String shown(Statement.Step step, List<String> lines) {
    assertTrue(step.rule().startsWith("340100-employee.yaml:"), step.rule());
    String row =
        lines.get(Integer.parseInt(step.rule().substring("340100-employee.yaml:".length())) - 1);
    String sought =
        switch (step.figure()) {
          case "deductible.first" -> "amount: 600";
          case "deductible" -> "half_of_first";
          case "pool.band" -> "ratio: '0.90'";
          case "pool.cut" -> "value: '0.10'";
          case "pool.ceiling" -> "amount: 300000";
          case "largeAmount" -> "large_amount";
          default -> "order: price_limit";
        };
    assertTrue(row.contains(sought), step + " -> " + row);
    return step.figure() + " " + step.amount().toYuan() + " " + sought;
  }
}
