package org.renshe.routes.hospital;

import java.time.Instant;

/**
 * A checked and authentic request of a hospital.
 *
 * @param infno transaction number, aliases such as 2206A already read as 2206
 * @param envelope what the hospital sent around the input
 * @param receivedAt when it arrived
 * @param reference the {@code inf_refmsgid} its answer will carry; another one for each repeat
 */
public record HospitalRequest(
    String infno, HospitalEnvelope envelope, Instant receivedAt, String reference) {

  /** A request whose answer nobody will refer to. */
  public HospitalRequest(String infno, HospitalEnvelope envelope, Instant receivedAt) {
    this(infno, envelope, receivedAt, "");
  }

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
