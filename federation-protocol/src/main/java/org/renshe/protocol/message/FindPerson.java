package org.renshe.protocol.message;

import java.time.LocalDate;

/**
 * Who is this, and how insured? (1101 from another province.)
 *
 * @param credential what was shown
 * @param name the name the hospital typed, empty if none; when given it must match
 * @param institutionCode the hospital that asks
 * @param asOf the day the state is asked for
 */
public record FindPerson(Credential credential, String name, String institutionCode, LocalDate asOf)
    implements Request {
  @Override
  public MessageType type() {
    return MessageType.FIND_PERSON;
  }
}
