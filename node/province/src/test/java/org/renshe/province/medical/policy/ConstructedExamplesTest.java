package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;

/**
 * Every constructed example of worked-examples.yaml, to the fen, or listed with what is missing.
 */
class ConstructedExamplesTest {
  /** Examples that need a layer which is refused by its row's name. */
  private static final Map<String, String> REFUSED =
      Map.of("C13", "assistance", "C25", "assistance", "C26", "civil_servant");

  /** Examples whose input a situation cannot carry yet. */
  private static final Map<String, String> MISSING =
      Map.of("C23", "settlement.referral_up_deductible: the deductible goes on after a transfer");

  /** The example says that this row is left out. */
  private static final Map<String, String> ROW_LEFT_OUT = Map.of("C15", "fund: retiree_supplement");

  @TestFactory
  Stream<DynamicTest> comesOutToTheFen() {
    return Examples.read("constructed").entrySet().stream()
        .filter(example -> !REFUSED.containsKey(example.getKey()))
        .filter(example -> !MISSING.containsKey(example.getKey()))
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.getKey(), () -> check(example.getKey(), example.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotCalculatedIsRefusedByItsRow() {
    Map<String, JsonNode> examples = Examples.read("constructed");
    return REFUSED.entrySet().stream()
        .map(
            refused ->
                DynamicTest.dynamicTest(
                    refused.getKey(),
                    () -> refused(examples.get(refused.getKey()), refused.getValue())));
  }

  @Test
  void layersBelowARefusedOneComeOutToTheFen() {
    JsonNode example = Examples.read("constructed").get("C13");
    JsonNode inputs = example.get("inputs");
    Situation poor = situation(inputs, Set.of("adult", "low_income"));
    Statement statement = calculator(inputs, "").calculate(poor, bill(inputs)).statement();
    assertEquals("64610.00", statement.paidBy(Fund.POOL).toYuan());
    assertEquals("19753.50", statement.paidBy(Fund.SERIOUS_ILLNESS).toYuan());
  }

  private static void refused(JsonNode example, String what) {
    JsonNode inputs = example.get("inputs");
    Set<String> groups = groups(inputs);
    if (inputs.has("assistance_group")) {
      groups.add(inputs.get("assistance_group").asText());
    }
    if (inputs.has("civil_servant_ratio")) {
      groups.add("section_and_below");
    }
    ProblemException refusal =
        assertThrows(
            ProblemException.class,
            () -> calculator(inputs, "").calculate(situation(inputs, groups), bill(inputs)));
    assertEquals(PolicyProblem.NOT_CALCULATED, refusal.problem());
    assertTrue(refusal.getMessage().contains(what), refusal.getMessage());
    assertTrue(
        refusal.getMessage().contains(inputs.get("policy").asText() + ".yaml:"),
        refusal.getMessage());
  }

  private static void check(String id, JsonNode example) {
    JsonNode inputs = example.get("inputs");
    Outcome outcome =
        calculator(inputs, ROW_LEFT_OUT.getOrDefault(id, ""))
            .calculate(situation(inputs, groups(inputs)), bill(inputs));
    Statement statement = outcome.statement();
    assertTrue(statement.isConsistent());
    JsonNode expected = example.get("expected");
    Money overCeiling = money(expected, "over_ceiling_self");
    assertAll(
        expected,
        Map.of(
            "total", statement.totals().total(),
            "class_c", statement.totals().fullSelfPay(),
            "over_limit", statement.totals().overLimit(),
            "class_b_first_pay", statement.totals().firstSelfPay(),
            "in_scope", statement.totals().inScope(),
            "out_of_area_first_pay", statement.outOfAreaFirstPay(),
            "deductible", statement.deductible(),
            "patient", statement.personTotal()));
    Money selfPay = outcome.after().seriousIllnessBase();
    assertAll(
        expected,
        Map.of(
            "pool", statement.paidBy(Fund.POOL),
            "large_amount", statement.paidBy(Fund.LARGE_AMOUNT),
            "serious_illness", statement.paidBy(Fund.SERIOUS_ILLNESS),
            "policy_scope_self_pay", selfPay,
            "pool_copay", selfPay.minus(statement.deductible()).minus(overCeiling)));
  }

  private static void assertAll(JsonNode expected, Map<String, Money> figures) {
    figures.forEach((name, figure) -> assertEquals(money(expected, name), figure, name));
  }

  private static Money money(JsonNode node, String key) {
    return node.has(key) ? Money.ofYuan(node.get(key).asText()) : Money.ZERO;
  }

  private static Calculator calculator(JsonNode inputs, String rowLeftOut) {
    String name = inputs.get("policy").asText();
    String yaml = Fixtures.sample(name);
    if (!rowLeftOut.isEmpty()) {
      yaml = without(yaml, rowLeftOut);
    }
    if (!inputs.has("year_policy_scope_self_pay_before")) {
      yaml = without(yaml, "trigger: year_policy_scope_self_pay");
    }
    return Fixtures.pack(name, yaml).compile();
  }

  private static String without(String yaml, String row) {
    return yaml.replaceAll("(?m)^  - \\{" + row + ".*$", "");
  }

  private static Set<String> groups(JsonNode inputs) {
    Set<String> groups = new HashSet<>();
    inputs.get("groups").forEach(group -> groups.add(group.asText()));
    groups.remove("any_resident");
    if (inputs.path("low_income").asBoolean()) {
      groups.add("low_income");
    }
    return groups;
  }

  private static Situation situation(JsonNode inputs, Set<String> groups) {
    JsonNode year = inputs.path("year_to_date");
    String care = inputs.get("care").asText();
    Accumulators before =
        Accumulators.NONE
            .withAdmissions(inputs.get("admission_order").asInt() - 1)
            .with("deductible/" + care, money(year, "ded_paid"))
            .with("paid/POOL/" + care, money(year, "pool_paid"));
    FilingEffect filing = FilingEffect.LOCAL;
    for (FilingEffect effect : FilingEffect.values()) {
      if (effect.code().equals(inputs.path("filing").asText())) {
        filing = effect;
      }
    }
    return Fixtures.person(
        SamplePacksTest.kind(inputs.get("policy").asText()),
        groups,
        inputs.path("age").asInt(groups.contains("retired") ? 65 : 40),
        inputs.get("admission_order").asInt(),
        filing,
        before);
  }

  private static Bill bill(JsonNode inputs) {
    Money inScope = money(inputs, "class_a");
    Money share = Money.ZERO;
    for (JsonNode line : inputs.path("class_b")) {
      Money amount = Money.ofYuan(line.get(0).asText());
      Money own = amount.times(BasisPoints.ofDecimal(line.get(1).asText()), RoundingMode.HALF_UP);
      share = share.plus(own);
      inScope = inScope.plus(amount).minus(own);
    }
    return Fixtures.bill(
        CareKind.valueOf(inputs.get("care").asText().toUpperCase(java.util.Locale.ROOT)),
        inputs.get("level").asText(),
        LocalDate.parse(inputs.get("date").asText()),
        new Fixtures.Parts(
            inScope, share, money(inputs, "over_price_limit"), money(inputs, "class_c")));
  }
}
