package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/** Every constructed example of worked-examples.yaml, to the fen. */
class ConstructedExamplesTest {
  /** The example says that this row is left out. */
  private static final Map<String, String> ROW_LEFT_OUT = Map.of("C15", "fund: retiree_supplement");

  @TestFactory
  Stream<DynamicTest> comesOutToTheFen() {
    return Examples.read("constructed").entrySet().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.getKey(), () -> check(example.getKey(), example.getValue())));
  }

  @Test
  void thereAreThirty() {
    assertEquals(30, Examples.read("constructed").size());
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
            "civil_servant", statement.paidBy(Fund.CIVIL_SERVANT),
            "assistance", statement.paidBy(Fund.ASSISTANCE),
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
    return Fixtures.calculator(name, yaml);
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
    if (inputs.has("assistance_group")) {
      groups.add(inputs.get("assistance_group").asText());
    }
    if (inputs.has("civil_servant_ratio")) {
      groups.add("section_and_below");
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
    Situation person =
        Fixtures.person(
            SamplePacksTest.kind(inputs.get("policy").asText()),
            groups,
            inputs.path("age").asInt(groups.contains("retired") ? 65 : 40),
            inputs.get("admission_order").asInt(),
            filing,
            before);
    return inputs.has("deductible_left_after_transfer") ? person.with(transfer(inputs)) : person;
  }

  /** The example gives what is left; 800 in all is the deductible of its row. */
  private static History transfer(JsonNode inputs) {
    Money paid = Money.ofYuan("800.00").minus(money(inputs, "deductible_left_after_transfer"));
    LocalDate day = LocalDate.parse(inputs.get("date").asText());
    History.Stay before = new History.Stay("2", day.minusDays(9), day, 1, paid, paid);
    return new History(Map.of(), List.of(), null, before, 0, 0, List.of());
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
    Bill bill =
        Fixtures.bill(
            CareKind.valueOf(inputs.get("care").asText().toUpperCase(java.util.Locale.ROOT)),
            inputs.get("level").asText(),
            LocalDate.parse(inputs.get("date").asText()),
            new Fixtures.Parts(
                inScope, share, money(inputs, "over_price_limit"), money(inputs, "class_c")));
    return inputs.has("deductible_left_after_transfer")
        ? bill.with(new BillSigns(null, false, BillSigns.Injury.NONE, "V0"))
        : bill;
  }
}
