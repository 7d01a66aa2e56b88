package org.renshe.routes.hospital;

import java.time.Instant;

/**
 * A checked and authentic request of a hospital.
 *
 * @param infno transaction number, aliases such as 2206A already read as 2206
 * @param envelope what the hospital sent around the input
 * @param receivedAt when it arrived
 */
public record HospitalRequest(String infno, HospitalEnvelope envelope, Instant receivedAt) {
  /** The input node; its child nodes are read with {@link HospitalRow#row} and rows. */
  public HospitalRow input() {
    return envelope.input();
  }

  public String msgid() {
    return envelope.msgid();
  }

  public String institutionCode() {
    return envelope.institutionCode();
  }
}
