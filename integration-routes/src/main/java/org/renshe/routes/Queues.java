package org.renshe.routes;

import org.renshe.protocol.identity.MemberCode;

/** Names of the queues in the hub's post office. */
public final class Queues {
  /**
   * What could not be delivered, with the reason in its headers; see {@link DeadLetter}. The hub
   * and every member may send, since a member's inbox sets envelopes aside too; only the hub may
   * receive.
   */
  public static final String DEAD = "renshe.dead";

  private static final String UP = "renshe.up.";
  private static final String DOWN = "renshe.down.";

  private Queues() {}

  /** From this member to the hub; only the member may send, only the hub may receive. */
  public static String up(MemberCode member) {
    return UP + member.value();
  }

  /** From the hub to this member; only the hub may send, only the member may receive. */
  public static String down(MemberCode member) {
    return DOWN + member.value();
  }
}
