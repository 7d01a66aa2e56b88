package org.renshe.deploy.hospital;

/** The line from a hospital to its province's node. */
@FunctionalInterface
public interface Wire {
  /**
   * Sends a message as it is and waits for the answer.
   *
   * @throws org.renshe.protocol.problem.ProblemException when nobody answered
   */
  String exchange(String message);
}
