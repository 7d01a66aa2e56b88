package org.renshe.province.medical.catalogue;

import java.util.function.Function;
import org.renshe.chassis.database.Transaction;
import org.renshe.routes.hospital.HospitalRequest;

/** What the catalogues' transactions need of whoever lets hospitals in. */
public interface HospitalSide {
  /** Runs the work once for the message's {@code msgid}; the work's short mark comes back. */
  String once(HospitalRequest request, Function<Transaction, String> work);

  /**
   * The institution that asks.
   *
   * @throws org.renshe.protocol.problem.ProblemException unknown or suspended
   */
  CareSetting setting(Transaction transaction, HospitalRequest request);
}
