package org.renshe.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import org.renshe.protocol.problem.Problem;
import org.renshe.protocol.problem.ProblemException;

/** That something is refused with exactly this entry of the catalogue. */
public final class Refusal {
  private Refusal() {}

  public static void assertRefused(Problem expected, Executable refused) {
    ProblemException problem = assertThrows(ProblemException.class, refused);
    assertEquals(expected, problem.problem(), problem::getMessage);
  }
}
