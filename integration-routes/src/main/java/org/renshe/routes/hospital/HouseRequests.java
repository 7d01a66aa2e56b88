package org.renshe.routes.hospital;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * Requests of institutions that work at this house's own counters: read and checked against the
 * interface's tables like those that come over the line, but not signed, since who works at the
 * counter has signed in.
 */
public final class HouseRequests {
  private final InterfaceTables tables = InterfaceTables.load();
  private final int bytesMax;

  /** Nothing is enciphered on the way from one room to the next, so there are no keys. */
  private final EnvelopeReader reader =
      new EnvelopeReader(new HospitalCipher(DoorKeys.NONE, new SecureRandom()));

  /**
   * @param bytesMax largest message taken
   */
  public HouseRequests(int bytesMax) {
    this.bytesMax = bytesMax;
  }

  /**
   * @param message the interface's envelope with its input, as a hospital would send it
   * @throws org.renshe.protocol.problem.ProblemException naming the field that is missing or wrong
   */
  public HospitalRequest read(byte[] message, Instant receivedAt) {
    HospitalEnvelope envelope = reader.read(message, bytesMax);
    tables.check(envelope);
    String infno = tables.canonical(envelope.infno());
    tables.check(infno, envelope.input());
    return new HospitalRequest(infno, envelope, receivedAt);
  }
}
