package org.renshe.hub.clearing;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import org.renshe.protocol.message.Obligation;

/** Where a page of obligations ended, in the order of day and key. */
record Cursor(LocalDate day, String key) {
  static Cursor after(Obligation obligation) {
    return new Cursor(obligation.day(), obligation.key());
  }

  /** Null stands for the beginning of the first day. */
  static Cursor read(String text, LocalDate firstDay) {
    if (text == null) {
      return new Cursor(firstDay.minusDays(1), "-");
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int bar = plain.indexOf('|');
      return new Cursor(LocalDate.parse(plain.substring(0, bar)), plain.substring(bar + 1));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw ClearingProblem.BAD_QUERY.with("cursor");
    }
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((day + "|" + key).getBytes(StandardCharsets.UTF_8));
  }
}
