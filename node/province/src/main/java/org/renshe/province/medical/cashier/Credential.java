package org.renshe.province.medical.cashier;

import java.util.Locale;
import java.util.regex.Pattern;
import org.renshe.card.ecard.EcardToken;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.cashier.BillContent.Shown;

/** Tells what came out of the reader or the keyboard: a code, an identity number, a card number. */
final class Credential {
  private static final Pattern IDENTITY = Pattern.compile("\\d{17}[0-9X]|[A-Z]{3}\\d{12}");
  private static final Pattern CARD = Pattern.compile("[0-9A-Z]{8}[0-9X]");
  private static final int TOKEN_MAX = 512;
  private static final Pattern DIVISION = Pattern.compile("\\d{6}|");

  private Credential() {}

  /**
   * @param name typed from a document, may be empty
   * @param insuredPlace six digits or empty
   * @throws ProblemException CREDENTIAL_UNREADABLE
   */
  static Shown read(String text, String name, String insuredPlace) {
    String value = text == null ? "" : text.strip();
    String place = insuredPlace == null ? "" : insuredPlace.strip();
    String who = name == null ? "" : name.strip();
    String upper = value.toUpperCase(Locale.ROOT);
    if (!DIVISION.matcher(place).matches() || value.length() > TOKEN_MAX || who.length() > 20) {
      throw CashierProblem.CREDENTIAL_UNREADABLE.with();
    }
    if (IDENTITY.matcher(upper).matches()) {
      return new Shown("02", upper, who, place);
    }
    if (CARD.matcher(upper).matches()) {
      return new Shown("03", upper, who, place);
    }
    try {
      EcardToken.parse(value);
    } catch (ProblemException unreadable) {
      throw new ProblemException(CashierProblem.CREDENTIAL_UNREADABLE, unreadable);
    }
    // its issuer insures the holder: what was chosen on the page does not matter
    return new Shown("01", value, who, "");
  }
}
