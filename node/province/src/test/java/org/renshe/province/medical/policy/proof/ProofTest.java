package org.renshe.province.medical.policy.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.PolicyPack;
import org.renshe.province.medical.policy.SamplePacks;
import org.renshe.province.medical.policy.proof.Finding.Kind;

class ProofTest {
  private static final Map<String, PolicyPack> SAMPLES =
      SamplePacks.load().stream().collect(Collectors.toMap(PolicyPack::name, pack -> pack));

  static Stream<PolicyPack> samples() {
    return SAMPLES.values().stream().filter(pack -> pack.kind() != null);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void no_sample_pays_wrong_money_in_any_case_at_any_amount_nor_has_an_idle_row(PolicyPack pack) {
    ProofReport report = prove(pack);
    assertTrue(report.moneyHolds(), () -> report.findings().toString());
    assertEquals(List.of(), of(report, Kind.UNREACHABLE));
    assertTrue(report.stretches() > report.functions());
  }

  @Test
  void a_file_without_gaps_is_proved_whole() {
    assertEquals(List.of(), prove(SAMPLES.get("340100-employee")).findings());
  }

  @Test
  void a_draft_that_pays_outpatients_of_some_levels_only_shows_the_gap() {
    List<Finding> gaps = of(prove(SAMPLES.get("460000-resident")), Kind.GAP);
    assertTrue(
        gaps.stream().anyMatch(gap -> gap.rule().contains("care outpatient, level 2")),
        gaps.toString());
  }

  @Test
  void a_row_that_more_exact_rows_hide_is_found() throws IOException {
    String row =
        "  - {fund: pool, care: inpatient, level: any, group: working, band_from: 0,"
            + " band_to: null, ratio: '0.50', valid_from: '2025-01-01', valid_to: null,"
            + " conf: secondary, src: DS}\n";
    // a level this row alone could reach is an ungraded one, and those count as level one
    String hidden = yaml("340100-employee").replaceFirst("(?m)^ratios:\n", "ratios:\n" + row);
    PolicyPack pack = PolicyPack.load("340100-employee", hidden.getBytes(StandardCharsets.UTF_8));
    List<Finding> idle = of(prove(pack), Kind.UNREACHABLE);
    assertEquals(1, idle.size(), idle.toString());
  }

  @Test
  void a_payment_that_falls_jumps_or_passes_bill_or_ceiling_is_found_wherever_it_hides() {
    // one fen in a hundred million yuan
    long at = 3_141_592_653L;
    assertTrue(kinds(fen -> fen < at ? fen / 2 : fen / 2 - 500).contains(Kind.FALLING));
    assertTrue(kinds(fen -> fen < at ? fen / 2 : fen / 2 + 500).contains(Kind.STEEPER_THAN_BILL));
    assertTrue(kinds(fen -> fen < 20_000 ? fen : fen + 700).contains(Kind.ABOVE_BILL));
    assertTrue(kinds(fen -> Math.min(fen / 2, 100_000_00L + 1)).contains(Kind.ABOVE_CEILING));
    assertFalse(
        Stream.of(Kind.FALLING, Kind.STEEPER_THAN_BILL, Kind.ABOVE_BILL, Kind.ABOVE_CEILING)
            .anyMatch(kinds(fen -> Math.min(fen / 2, 100_000_00L))::contains));
  }

  /** Findings of a payment whose rule changes where its line breaks, with a ceiling of 100,000. */
  private static List<Kind> kinds(LongUnaryOperator pool) {
    Proof.Payment payment =
        (one, inScope) -> {
          long paid = pool.applyAsLong(inScope.fen());
          long line = paid - inScope.fen() / 2;
          String rule = line == 0 ? "a" : line < -600 ? "ceiling" : "b";
          return statement(inScope, Money.ofFen(paid), rule);
        };
    return Proof.of(SAMPLES.get("340100-employee"), payment).findings().stream()
        .map(Finding::kind)
        .toList();
  }

  private static Statement statement(Money inScope, Money paid, String rule) {
    BillTotals totals = new BillTotals(inScope, Money.ZERO, Money.ZERO, Money.ZERO, inScope);
    return new Statement(
        totals,
        Money.ZERO,
        Money.ZERO,
        BasisPoints.NONE,
        Map.of(Fund.POOL, paid),
        inScope.minus(paid),
        Money.ZERO,
        List.of(new Statement.Step("pool", rule, inScope, null, paid)),
        "p",
        "d",
        true,
        Map.of(Fund.POOL, Money.ofFen(100_000_00L)),
        List.of());
  }

  private static ProofReport prove(PolicyPack pack) {
    return Proof.of(
        pack,
        pack.inherits() == null ? null : SAMPLES.get(pack.inherits()),
        SamplePacks.national());
  }

  private static List<Finding> of(ProofReport report, Kind kind) {
    return report.findings().stream().filter(finding -> finding.kind() == kind).toList();
  }

  private static String yaml(String name) throws IOException {
    try (InputStream in = SamplePacks.class.getResourceAsStream("samples/" + name + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
