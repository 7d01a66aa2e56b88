package org.renshe.protocol.message;

import java.time.LocalDate;

/** The province has taken a part of a day's check. */
public record DayCheckNoted(LocalDate day, int check, int part) implements Answer {
  @Override
  public MessageType type() {
    return MessageType.DAY_CHECK_NOTED;
  }
}
