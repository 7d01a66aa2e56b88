package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.problem.ProblemException;

class SettlementStateTest {

  @ParameterizedTest
  @CsvSource({
    "REQUESTED, DONE",
    "REQUESTED, REFUSED",
    "REQUESTED, REVERSED",
    "DONE, CANCELLED",
    "DONE, REVERSED",
  })
  void lawfulMoves(SettlementState from, SettlementState to) {
    assertEquals(to, from.next(to));
  }

  @ParameterizedTest
  @CsvSource({
    "REQUESTED, CANCELLED", "DONE, REFUSED", "DONE, REQUESTED", "REFUSED, DONE",
    "CANCELLED, REVERSED", "CANCELLED, DONE", "REVERSED, DONE", "REVERSED, CANCELLED",
  })
  void otherMovesAreRefused(SettlementState from, SettlementState to) {
    ProblemException refused = assertThrows(ProblemException.class, () -> from.next(to));
    assertEquals(BillingProblem.MOVE_ILLEGAL, refused.problem());
  }

  @ParameterizedTest
  @CsvSource({"UNDONE, OPEN", "UNDONE, CLOSED", "DISCHARGED, UNDONE", "OPEN, OPEN"})
  void aVisitMovesOnlyByItsTable(VisitState from, VisitState to) {
    assertThrows(ProblemException.class, () -> from.next(to));
  }
}
