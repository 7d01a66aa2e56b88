package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.message.CancelSettlement;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.problem.Problem;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.settlement.InsuredDesk;

/**
 * People insured at home: the desk is in this house, but the member that owns the person may die.
 */
class OwnDeskTest {
  private static final Request COMMAND = new CancelSettlement("1", "2");

  @Test
  void aDeskThatCannotBeReachedLeavesTheOutcomeUnknown() {
    InsuredPlaces places = over(TreatmentProblem.IN_PROGRESS);
    assertFalse(places.awaitBooked(TestTreatment.SELF, "key", COMMAND));
  }

  @Test
  void aKeyUsedForOtherContentIsToldAtOnce() {
    InsuredPlaces places = over(BillingProblem.TOTALS_DIFFER);
    ProblemException refused =
        assertThrows(
            ProblemException.class, () -> places.awaitBooked(TestTreatment.SELF, "key", COMMAND));
    assertEquals(BillingProblem.TOTALS_DIFFER, refused.problem());
  }

  private static InsuredPlaces over(Problem problem) {
    InsuredDesk desk =
        (place, key, request) -> {
          throw problem.with();
        };
    TreatmentSettings settings =
        new TreatmentSettings(
            TestTreatment.SELF,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            true,
            true,
            true,
            true,
            Duration.ofDays(1));
    return new FederatedInsuredPlaces(settings, desk, null, null, null, () -> "id");
  }
}
