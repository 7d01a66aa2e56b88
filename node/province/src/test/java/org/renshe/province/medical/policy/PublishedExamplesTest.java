package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.problem.ProblemException;

/** The published examples of worked-examples.yaml that belong to one of the packs, to the fen. */
class PublishedExamplesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
  private static final String IN = "INPATIENT";
  private static final String OUT = "OUTPATIENT";

  /** What the file says in words: pack, care, level, group. */
  private static final Map<String, List<String>> CASES =
      Map.ofEntries(
          Map.entry("W08", List.of("310000-employee", IN, "3", "working")),
          Map.entry("W09", List.of("310000-resident", OUT, "2", "adult_19_59")),
          Map.entry("W10", List.of("110000-employee", IN, "3", "working")),
          Map.entry("W12", List.of("440100-resident", IN, "3", "adult")),
          Map.entry("W13", List.of("440300-employee", OUT, "3", "working")),
          Map.entry("W14", List.of("440300-employee", IN, "3", "working")),
          Map.entry("W15", List.of("330100-employee", OUT, "2", "working")),
          Map.entry("W16", List.of("330100-resident", IN, "3", "adult")),
          Map.entry("W17", List.of("320100-employee", OUT, "2", "working")),
          Map.entry("W19", List.of("510100-resident", IN, "3", "adult")),
          Map.entry("W20", List.of("410100-employee", OUT, "2", "working")),
          Map.entry("W21", List.of("410100-resident", IN, "3", "adult")),
          Map.entry("W22", List.of("460000-employee", OUT, "2", "working")),
          Map.entry("W23", List.of("460000-resident", IN, "3", "adult")),
          Map.entry("W24", List.of("460000-employee", OUT, "1", "working")),
          Map.entry("W25", List.of("340100-employee", OUT, "2", "working")),
          Map.entry("W26", List.of("340100-resident", IN, "3", "adult")));

  /** Tested one by one below. */
  private static final Set<String> SINGLE = Set.of("W01", "W04", "W11");

  /** Consistent, but about no pack: other divisions, a level of arithmetic below, or a transfer. */
  private static final Set<String> NO_PACK =
      Set.of(
          "W06", "W07", "W27", "W28", "W29", "W30", "W33", "W34", "W35", "W36", "W37", "W38",
          "W39");

  @TestFactory
  Stream<DynamicTest> comesOutToTheFen() {
    Map<String, JsonNode> examples = Examples.read("published");
    return CASES.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> check(entry.getValue(), examples.get(entry.getKey()))));
  }

  @Test
  void everyConsistentExampleIsTestedOrListed() {
    Set<String> known = new HashSet<>(CASES.keySet());
    known.addAll(SINGLE);
    known.addAll(NO_PACK);
    Set<String> consistent = new HashSet<>();
    Examples.read("published")
        .forEach(
            (id, example) -> {
              if ("consistent".equals(example.get("status").asText())) {
                consistent.add(id);
              }
            });
    assertEquals(consistent, known);
  }

  @Test
  void w01ThirdStayOfARetiredPersonInBeijingWithoutTheSupplement() {
    String yaml = Fixtures.sample("110000-employee");
    String without = yaml.replaceAll("(?m)^  - \\{fund: retiree_supplement.*$", "");
    Statement statement = stay("110000-employee", without, "retired", 3, "97372.18");
    assertEquals("650.00", statement.deductible().toYuan());
    assertEquals("91759.51", statement.paidBy(Fund.POOL).toYuan());
    assertEquals(
        "4962.67", statement.cash().minus(statement.deductible()).toYuan(), "pool_self_pay");
  }

  @Test
  void w01IsRefusedWhereTheSupplementWouldPay() {
    ProblemException refusal =
        assertThrows(
            ProblemException.class,
            () ->
                stay(
                    "110000-employee",
                    Fixtures.sample("110000-employee"),
                    "retired",
                    3,
                    "97372.18"));
    assertEquals(PolicyProblem.NOT_CALCULATED, refusal.problem());
    assertTrue(refusal.getMessage().contains("retiree_supplement"), refusal.getMessage());
  }

  @Test
  void w04ClassBShareAndClassCLeaveBeforeTheDeductible() {
    Statement statement =
        Fixtures.pack("110000-employee", Fixtures.sample("110000-employee"))
            .compile()
            .calculate(
                Fixtures.person(
                    SamplePacksTest.kind("110000-employee"),
                    Set.of("working"),
                    40,
                    1,
                    FilingEffect.LOCAL),
                Fixtures.bill(
                    CareKind.INPATIENT,
                    "3",
                    DAY,
                    new Fixtures.Parts(
                        Fixtures.yuan("8100.00"),
                        Fixtures.yuan("900.00"),
                        Fixtures.yuan("0.00"),
                        Fixtures.yuan("1000.00"))))
            .statement();
    assertEquals("5780.00", statement.fundTotal().toYuan());
    assertEquals("4220.00", statement.personTotal().toYuan());
  }

  @Test
  void w11GuangzhouWithTheOtherDeductibleOfTheRow() {
    String yaml = Fixtures.sample("440100-employee");
    String alternative = yaml.replace("amount: 1600,", "amount: 1000,");
    Statement statement = stay("440100-employee", alternative, "working", 1, "10000.00");
    assertEquals("7200.00", statement.fundTotal().toYuan());
  }

  private static Statement stay(
      String pack, String yaml, String group, int admission, String inScope) {
    return Fixtures.pack(pack, yaml)
        .compile()
        .calculate(
            Fixtures.person(
                SamplePacksTest.kind(pack), Set.of(group), 65, admission, FilingEffect.LOCAL),
            Fixtures.bill(CareKind.INPATIENT, "3", DAY, Fixtures.Parts.inScope(inScope)))
        .statement();
  }

  private static void check(List<String> words, JsonNode example) {
    String pack = words.get(0);
    Statement statement =
        Fixtures.pack(pack, Fixtures.sample(pack))
            .compile()
            .calculate(
                Fixtures.person(
                    SamplePacksTest.kind(pack), Set.of(words.get(3)), 40, 1, FilingEffect.LOCAL),
                Fixtures.bill(
                    CareKind.valueOf(words.get(1)),
                    words.get(2),
                    DAY,
                    Fixtures.Parts.inScope(example.get("inputs").get("in_scope").asText())))
            .statement();
    assertEquals(example.get("published").get("fund").asText(), statement.fundTotal().toYuan());
    assertEquals(example.get("inputs").get("deductible").asText(), statement.deductible().toYuan());
  }
}
