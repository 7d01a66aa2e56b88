package org.renshe.province.medical.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.filing.FilingRules.Coverage;
import org.renshe.province.medical.filing.FilingRules.Reach;

/** N22 part 2(3), part 3(1) and the look-back of cross-province.md section 3, rule 12. */
class FilingRulesTest {
  private static final LocalDate ADMITTED = LocalDate.of(2026, 3, 2);
  private static final LocalDate SETTLED = LocalDate.of(2026, 3, 12);

  @ParameterizedTest
  @CsvSource({
    "310000, 310106, true",
    "310106, 310115, true",
    "460100, 460200, true",
    "340100, 340104, true",
    "340100, 340200, false",
    "340000, 340200, true",
    "320100, 310106, false",
  })
  void reachesTheCityOrTheMunicipalityFiledTo(String filedTo, String division, boolean reaches) {
    assertEquals(reaches, FilingRules.reaches(filedTo, division));
  }

  @Test
  void aFilingMadeDuringTheStayCoversIt() {
    Coverage coverage = coverage(filing("310000", "2026-03-09", null, FilingState.ACTIVE));

    assertEquals(Set.of(FilingKind.TEMP_OTHER), coverage.kinds());
  }

  @Test
  void aFilingValidOnAdmissionOnlyCoversTheStay() {
    Coverage coverage = coverage(filing("310000", "2026-01-01", "2026-03-02", FilingState.ACTIVE));

    assertEquals(Reach.COVERED, coverage.reach());
  }

  @Test
  void aFilingThatEndedBeforeAdmissionIsExpired() {
    Coverage coverage = coverage(filing("310000", "2026-01-01", "2026-03-01", FilingState.ACTIVE));

    assertEquals(Reach.EXPIRED, coverage.reach());
  }

  @Test
  void aFilingForAnotherPlaceIsToldApartFromNone() {
    assertEquals(
        Reach.OTHER_PLACE,
        coverage(filing("460000", "2026-01-01", null, FilingState.ACTIVE)).reach());
    assertEquals(
        Reach.NOT_FILED, FilingRules.coverage(List.of(), "310106", ADMITTED, SETTLED).reach());
  }

  @Test
  void aPromisedFilingCoversTheFiledPlaceAndARejectedOneNothing() {
    assertEquals(
        Reach.COVERED,
        coverage(filing("310000", "2026-03-01", null, FilingState.ACTIVE_PROMISED)).reach());
    assertEquals(
        Reach.EXPIRED,
        coverage(filing("310000", "2026-03-01", null, FilingState.REJECTED)).reach());
  }

  @Test
  void aFilingThatEndedDuringTheStayStillCoversIt() {
    assertEquals(
        Reach.COVERED,
        coverage(filing("310000", "2026-01-01", "2026-03-08", FilingState.ENDED)).reach());
  }

  @Test
  void aFilingMovesOnlyAlongItsTable() {
    assertEquals(
        FilingState.ACTIVE,
        FilingLifecycle.move(FilingState.ACTIVE_PROMISED, FilingLifecycle.Event.HAND_IN_EVIDENCE));
    for (FilingLifecycle.Event event : FilingLifecycle.Event.values()) {
      assertThrows(ProblemException.class, () -> FilingLifecycle.move(FilingState.ENDED, event));
    }
  }

  private static Coverage coverage(Filing filing) {
    return FilingRules.coverage(List.of(filing), "310106", ADMITTED, SETTLED);
  }

  private static Filing filing(String division, String from, String to, FilingState state) {
    return new Filing(
        "F1",
        FilingKind.TEMP_OTHER,
        division,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        state);
  }
}
