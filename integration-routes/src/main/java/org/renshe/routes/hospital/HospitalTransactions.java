package org.renshe.routes.hospital;

/** The province's business behind the hospital interface. */
@FunctionalInterface
public interface HospitalTransactions {
  /**
   * Does one transaction. The request's fields have been checked against the interface's tables and
   * its signature against the institution's certificate.
   *
   * @return what goes into {@code output}
   * @throws org.renshe.protocol.problem.ProblemException a refusal: the hospital gets infcode -1
   *     and the code and sentence in err_msg
   */
  HospitalAnswer handle(HospitalRequest request);
}
