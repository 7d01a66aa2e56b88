package org.renshe.protocol.message;

import org.renshe.protocol.problem.Masked;

/**
 * The insured place tells the treatment place of a filing that reaches it, when it is accepted and
 * each time it changes; the truth stays with the insured place.
 *
 * @param personNumber {@code psn_no}
 * @param filing the filing as it stands
 */
public record AnnounceFiling(String personNumber, FilingNotice filing) implements Request {
  @Override
  public MessageType type() {
    return MessageType.ANNOUNCE_FILING;
  }

  @Override
  public String toString() {
    return "AnnounceFiling[" + Masked.number(personNumber) + " " + filing.number() + "]";
  }
}
