package org.renshe.protocol.identity;

/** The check characters of the standards; each has its own table of values. */
final class CheckCharacters {
  private static final String MOD_11_2 = "10X98765432";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] DOCUMENT_WEIGHTS = {7, 3, 1};

  /** Alphabet of GB 32100, whose values are the positions. */
  static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private CheckCharacters() {}

  /** ISO 7064 MOD 11-2 over the first 17 digits (GB 11643). */
  static char mod11(String digits) {
    int sum = 0;
    int weight = 1;
    for (int i = 16; i >= 0; i--) {
      weight = weight * 2 % 11;
      sum += (digits.charAt(i) - '0') * weight;
    }
    return MOD_11_2.charAt(sum % 11);
  }

  /** GB 11714 over eight characters; letters count 10 to 35. */
  static char organisation(String body) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += Character.digit(body.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  /** GB 32100 over the first 17 characters; weights are powers of 3 modulo 31. */
  static char credit(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** ICAO 9303: weights 7, 3, 1, letters 10 to 35. */
  static char travelDocument(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += Character.digit(text.charAt(i), 36) * DOCUMENT_WEIGHTS[i % 3];
    }
    return (char) ('0' + sum % 10);
  }

  /** Luhn (ISO/IEC 7812-1) over a whole number. */
  static boolean isLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : digit * 2;
      sum += counted / 10 + counted % 10;
    }
    return sum % 10 == 0;
  }
}
