package org.renshe.protocol.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.CheckedAct;
import org.renshe.protocol.message.CheckedAct.Standing;
import org.renshe.protocol.message.DayFinding.Difference;
import org.renshe.protocol.message.DayFinding.Repair;
import org.renshe.protocol.message.DayTotal;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.money.Money;

class DayComparisonTest {
  private static final MemberCode ANHUI = new MemberCode("340000");
  private static final MemberCode SHANGHAI = new MemberCode("310000");

  /**
   * A side is written as the fen it has (0 for a bill that no fund pays), with u behind for undone;
   * ? for an outcome the treatment place does not know, x for refused, - for missing, and a plus
   * between the two acts of a side that has it twice.
   */
  @ParameterizedTest
  @CsvSource({
    "500,  500,     500,  EQUAL,                NONE",
    "0,    0,       0,    EQUAL,                NONE",
    "500u, 500u,    500u, EQUAL,                NONE",
    "-,    500,     500,  MISSING_AT_TREATMENT, CASE",
    "?,    500,     500,  MISSING_AT_TREATMENT, REREAD",
    "?,    -,       500,  MISSING_AT_TREATMENT, RESEND",
    "-,    -,       500,  MISSING_AT_TREATMENT, CASE",
    "500,  500,     -,    MISSING_AT_INSURED,   CASE",
    "500,  -,       -,    MISSING_AT_INSURED,   CASE",
    "-,    500,     -,    MISSING_AT_INSURED,   CASE",
    "?,    500,     -,    MISSING_AT_INSURED,   CASE",
    "?,    -,       -,    MISSING_AT_INSURED,   REREAD",
    "500,  -,       500,  MISSING_AT_HUB,       REENTER",
    "500,  -,       501,  AMOUNT_DIFFERS,       CASE",
    "501,  500,     500,  AMOUNT_DIFFERS,       CASE",
    "500,  501,     500,  AMOUNT_DIFFERS,       CASE",
    "500,  500,     501,  AMOUNT_DIFFERS,       CASE",
    "500u, 500,     500,  STATE_DIFFERS,        CASE",
    "500,  500u,    500u, STATE_DIFFERS,        CASE",
    "x,    500,     500,  STATE_DIFFERS,        CASE",
    "500,  500+500, 500,  DUPLICATE,            CASE",
    "500,  500,     500+400, DUPLICATE,         CASE",
  })
  void eachDifferenceIsOfOneClassWithOneRepair(
      String treatment, String hub, String insured, Difference difference, Repair repair) {
    List<DayComparison.Compared> compared =
        DayComparison.compare(acts(treatment), acts(hub), acts(insured));
    assertEquals(1, compared.size());
    assertEquals(difference, compared.get(0).difference());
    assertEquals(repair, compared.get(0).repair());
    boolean agree = DayComparison.agree(total(treatment), total(hub), total(insured));
    assertEquals(difference == Difference.EQUAL, agree, "totals");
  }

  @ParameterizedTest
  @CsvSource({"x,-,-", "-,-,-"})
  void whatWasRefusedAndNobodyHasIsNoAct(String treatment, String hub, String insured) {
    assertEquals(List.of(), DayComparison.compare(acts(treatment), acts(hub), acts(insured)));
    assertTrue(DayComparison.agree(total(treatment), total(hub), total(insured)));
  }

  @Property(tries = 200)
  void totalsDoNotDependOnOrderAndSeeWhatCancelsOut(
      @ForAll @IntRange(min = 2, max = 40) int acts, @ForAll long seed) {
    List<CheckedAct> day = new ArrayList<>();
    for (int i = 0; i < acts; i++) {
      day.add(act("S" + i, "K" + i, Standing.STANDING, 1_000 + i));
    }
    DayTotal total = DayTotals.of(day).get(0);
    List<CheckedAct> shuffled = new ArrayList<>(day);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(total, DayTotals.of(shuffled).get(0));
    // a fen from one act to another: count and sum stay, the rows do not
    List<CheckedAct> moved = new ArrayList<>(day);
    moved.set(0, act("S0", "K0", Standing.STANDING, 1_001));
    moved.set(1, act("S1", "K1", Standing.STANDING, 1_000));
    DayTotal other = DayTotals.of(moved).get(0);
    assertEquals(total.amount(), other.amount());
    assertFalse(DayComparison.agree(total, other, total));
  }

  private static DayTotal total(String side) {
    List<DayTotal> totals = DayTotals.of(acts(side));
    return totals.isEmpty() ? null : totals.get(0);
  }

  private static List<CheckedAct> acts(String side) {
    List<CheckedAct> acts = new ArrayList<>();
    for (String one : Arrays.asList(side.split("\\+"))) {
      switch (one) {
        case "-" -> {}
        case "?" -> acts.add(act("", "K1", Standing.UNKNOWN, 0));
        case "x" -> acts.add(act("", "K1", Standing.REFUSED, 0));
        default -> {
          boolean undone = one.endsWith("u");
          acts.add(
              act(
                  "S" + (1 + acts.size()),
                  "K1",
                  undone ? Standing.UNDONE : Standing.STANDING,
                  Long.parseLong(one.replace("u", ""))));
        }
      }
    }
    return acts;
  }

  private static CheckedAct act(String key, String request, Standing standing, long fen) {
    return new CheckedAct(
        key,
        request,
        ANHUI,
        SHANGHAI,
        Obligation.Act.SETTLED,
        InsuranceKind.EMPLOYEE,
        CareKind.OUTPATIENT,
        standing,
        fen == 0 ? Map.of() : Map.of(Fund.POOL, Money.ofFen(fen)));
  }
}
