package org.renshe.routes.hospital;

import java.time.Duration;

/**
 * Limits of the hospital interface.
 *
 * @param receiverDivision six digits that begin inf_refmsgid
 * @param bodyBytesMax largest message taken
 * @param requestsPerSecondMax of one institution; more are refused, not kept waiting
 * @param concurrentMax requests at work at the same time, of all institutions
 * @param patience after this the hospital is told that the outcome is not known yet
 * @param signatureRequired whether an unsigned message is refused
 * @param gateway which headers of a gateway are required
 */
public record HospitalSettings(
    String receiverDivision,
    int bodyBytesMax,
    int requestsPerSecondMax,
    int concurrentMax,
    Duration patience,
    boolean signatureRequired,
    GatewayStyle gateway) {
  /** Without a gateway. */
  public HospitalSettings(
      String receiverDivision,
      int bodyBytesMax,
      int requestsPerSecondMax,
      int concurrentMax,
      Duration patience,
      boolean signatureRequired) {
    this(
        receiverDivision,
        bodyBytesMax,
        requestsPerSecondMax,
        concurrentMax,
        patience,
        signatureRequired,
        GatewayStyle.NONE);
  }

  /** 2 MiB, 50 requests a second, 64 at work, 50 seconds, signature required, no gateway. */
  public static HospitalSettings of(String receiverDivision) {
    return new HospitalSettings(
        receiverDivision, 2 * 1024 * 1024, 50, 64, Duration.ofSeconds(50), true);
  }
}
