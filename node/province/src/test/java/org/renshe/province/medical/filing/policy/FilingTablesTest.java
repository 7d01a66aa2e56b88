package org.renshe.province.medical.filing.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.filing.FilingProblem;

/** cross-province.md sections 3, 6 and 14. */
class FilingTablesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
  private static final String ROW =
      "- {division: \"%s\", rule: %s, value: \"%s\", from: 2024-01-01, source: test, confidence:"
          + " choice}\n";

  @TempDir Path folder;

  @Test
  void theShippedRulesAreTheNationalDefaults() {
    FilingPolicy policy = FilingTables.shipped().rules().of("340100", DAY);

    assertEquals(6, policy.temporaryMonths());
    assertEquals(0, policy.switchWaitMonths());
    assertEquals(2, policy.decisionLimit().days());
    assertTrue(policy.temporaryOtherRequired());
    assertTrue(policy.mayPromise(FilingKind.LONG_WORKER));
    assertFalse(policy.mayPromise(FilingKind.TEMP_REFERRAL));
    assertTrue(policy.takesEffectAtOnce(FilingKind.TEMP_OTHER));
    assertFalse(policy.takesEffectAtOnce(FilingKind.LONG_RETIRED));
  }

  @Test
  void theMostSpecificDivisionWinsAndARuleHoldsFromItsDay() {
    FilingPolicies rules =
        with(
            ROW.formatted("440000", "switchWaitMonths", 3)
                + ROW.formatted("440400", "filingRequired.TEMP_OTHER", "false"));

    assertEquals(3, rules.of("440402", DAY).switchWaitMonths());
    assertFalse(rules.of("440402", DAY).temporaryOtherRequired());
    assertTrue(rules.of("440100", DAY).temporaryOtherRequired());
    assertTrue(rules.of("440400", LocalDate.of(2023, 12, 31)).temporaryOtherRequired());
    assertEquals(0, rules.of("340100", DAY).switchWaitMonths());
  }

  @ParameterizedTest
  @CsvSource({
    "440000, switchWaitMonths, 7",
    "440000, switchWaitMonths, -1",
    "440000, temporaryMonths, 0",
    "440000, promiseKinds, LONG_FOREVER",
    "440000, filingRequired.TEMP_OTHER, maybe",
    "440000, noSuchRule, 1",
    "449999, switchWaitMonths, 1",
  })
  void aRowOutOfRangeKeepsTheProgramFromStarting(String division, String rule, String value) {
    assertWrong(ROW.formatted(division, rule, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {division: \"440000\", rule: switchWaitMonths, value: \"3\", from: 2024-01-01,"
            + " confidence: choice}\n",
        "- {division: \"440000\", rule: switchWaitMonths, value: \"3\", from: 2024-01-01, source:"
            + " x, confidence: sure}\n",
        "- {division: \"440000\", rule: switchWaitMonths, valeu: \"3\", from: 2024-01-01}\n",
        "- [\n"
      })
  void aRowWithoutSourceOrWithAnUnknownFieldIsRefused(String row) {
    assertWrong(row);
  }

  @Test
  void twoRowsOfOneRuleThatOverlapAreRefused() {
    assertWrong(
        ROW.formatted("440000", "switchWaitMonths", 3)
            + ROW.formatted("440000", "switchWaitMonths", 6));
  }

  @Test
  void aTableWithoutANationalRowIsRefused() {
    assertEquals(
        FilingProblem.TABLE_WRONG,
        assertThrows(
                ProblemException.class,
                () -> written(ROW.formatted("440000", "switchWaitMonths", 3)))
            .problem());
  }

  @Test
  void oneOfAGroupOfMaterialsIsEnough() {
    Materials materials = FilingTables.shipped().materials();

    assertTrue(materials.enough(FilingKind.LONG_WORKER, Set.of("labour-contract")));
    assertFalse(materials.enough(FilingKind.LONG_WORKER, Set.of("residence-proof")));
    assertTrue(materials.enough(FilingKind.TEMP_OTHER, Set.of()));
    assertFalse(materials.enough(FilingKind.TEMP_REFERRAL, Set.of()));
  }

  @Test
  void tenDiseasesAreSettledAcrossProvincesSinceDecember2024AndFiveBefore() {
    CrossProvinceDiseases diseases = FilingTables.shipped().diseases();
    LocalDate before = LocalDate.of(2024, 11, 30);

    assertEquals(10, diseases.all().size());
    assertEquals(5, diseases.all().stream().filter(row -> !row.from().isAfter(before)).count());
    assertTrue(diseases.isOpen("M03900", before));
    assertFalse(diseases.isOpen("M04600", before));
    assertTrue(diseases.isOpen("M04600", DAY));
    assertFalse(diseases.isOpen("M07800", DAY));
    assertTrue(diseases.isSame("M00500", "M00503"));
    assertFalse(diseases.isSame("M00500", "M01600"));
    assertTrue(diseases.isSame("M99900", "M99900"));
  }

  private void assertWrong(String rows) {
    ProblemException refused = assertThrows(ProblemException.class, () -> with(rows));
    assertEquals(FilingProblem.TABLE_WRONG, refused.problem());
  }

  /** The shipped table and these rows. */
  private FilingPolicies with(String rows) {
    try (var in = FilingProblem.class.getResourceAsStream("filing-policy.yaml")) {
      return written(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8) + rows);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private FilingPolicies written(String table) {
    try {
      Files.writeString(folder.resolve("filing-policy.yaml"), table);
      return FilingTables.open(folder).rules();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
