package org.renshe.chassis.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.Masked;

/**
 * Hides what looks like an identity, card, account or mobile number. The last line of defence:
 * messages should not hold any.
 */
final class LogMask {
  /** Fifteen digits or more, an X after them included; or a mobile number standing alone. */
  private static final Pattern NUMBER =
      Pattern.compile("\\d{15,}[Xx]?|(?<![0-9A-Za-z-])1[3-9]\\d{9}(?![0-9A-Za-z-])");

  private LogMask() {}

  static String mask(String text) {
    if (text == null) {
      return null;
    }
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find()
        ? matcher.replaceAll(found -> Matcher.quoteReplacement(masked(found.group())))
        : text;
  }

  private static String masked(String number) {
    return number.length() == 11
        ? number.substring(0, 3) + "****" + number.substring(7)
        : Masked.number(number);
  }
}
