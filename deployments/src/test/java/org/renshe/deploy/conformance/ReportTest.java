package org.renshe.deploy.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renshe.deploy.conformance.Result.Verdict;
import org.renshe.routes.hospital.InterfaceTables;

class ReportTest {
  private static final Rule RULE =
      new Rule("2207-x", "2207", "6", "要求", "what must hold", bench -> {});

  @Test
  void the_page_counts_verdicts_masks_people_and_lets_no_markup_through() {
    Exchange said =
        new Exchange(
            "{\"certno\":\"190101198504120128\",\"psn_name\":\"甲示范\"}",
            "<script>alert(1)</script>",
            3);
    Report report =
        new Report(
            "centre <x>",
            ZonedDateTime.of(2026, 11, 25, 9, 0, 0, 0, ZoneId.of("Asia/Shanghai")),
            List.of(
                new Result(RULE, Verdict.PASS, "", List.of()),
                new Result(RULE, Verdict.FAIL, "1 < 2", List.of(said))));
    String page = report.html();
    assertEquals(1, report.count(Verdict.PASS));
    assertEquals(1, report.count(Verdict.FAIL));
    assertFalse(page.contains("198504120128"), "an ID number stands in the report");
    assertFalse(page.contains("<script>"));
    assertTrue(page.contains("1 &lt; 2"));
  }

  @Test
  void every_transaction_with_a_table_has_rules() {
    Set<String> covered = new HashSet<>();
    Rules.all().forEach(rule -> covered.add(rule.transaction()));
    InterfaceTables tables = InterfaceTables.load();
    for (String transaction : tables.transactions()) {
      if (tables.canonical(transaction).equals(transaction)
          && !tables.inputFields(transaction).isEmpty()) {
        assertTrue(covered.contains(transaction), transaction);
      }
    }
  }
}
