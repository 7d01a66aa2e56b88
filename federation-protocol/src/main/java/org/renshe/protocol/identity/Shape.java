package org.renshe.protocol.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.Masked;
import org.renshe.protocol.problem.ProblemException;

/** First steps that all numbers share: normalise, then length, then form. */
final class Shape {
  private static final int MAX_INPUT = 256;

  private Shape() {}

  /** NFKC, outer blanks (zero-width ones included) removed; null becomes empty. */
  static String trimmed(String text) {
    if (text == null) {
      return "";
    }
    if (text.length() > MAX_INPUT) {
      throw refused(IdentityProblem.LENGTH, text);
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    int from = 0;
    int to = plain.length();
    while (from < to && isBlank(plain.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(plain.charAt(to - 1))) {
      to--;
    }
    return plain.substring(from, to);
  }

  /** Trimmed, ASCII letters in upper case. */
  static String upper(String text) {
    return trimmed(text).toUpperCase(Locale.ROOT);
  }

  /** Upper case without any blank or hyphen, as people group digits. */
  static String compact(String text) {
    return upper(text).replaceAll("[\\s\\-]", "");
  }

  static String require(String value, Pattern form, int... lengths) {
    if (value.isEmpty()) {
      throw IdentityProblem.EMPTY.with();
    }
    if (value.indexOf(' ') >= 0) {
      throw refused(IdentityProblem.FORMAT, value);
    }
    boolean fits = lengths.length == 0;
    for (int length : lengths) {
      fits |= value.length() == length;
    }
    if (!fits) {
      throw refused(IdentityProblem.LENGTH, value);
    }
    if (!form.matcher(value).matches()) {
      throw refused(IdentityProblem.FORMAT, value);
    }
    return value;
  }

  static ProblemException refused(IdentityProblem problem, String value) {
    return problem.with(Masked.number(value.substring(0, Math.min(40, value.length()))));
  }

  private static boolean isBlank(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || (character >= '\u200b' && character <= '\u200d')
        || character == '\ufeff';
  }
}
