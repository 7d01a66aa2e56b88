package org.renshe.protocol.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Country codes (ISO 3166, GB/T 2659), the ranges for users' own use included. */
final class Countries {
  private static final Pattern OWN_ALPHA3 =
      Pattern.compile("X[A-Z]{2}|Q[M-Z][A-Z]|AA[A-Z]|ZZ[A-Z]");
  private static final Pattern OWN_NUMERIC = Pattern.compile("9\\d{2}");

  private Countries() {}

  static boolean isAlpha3(String code) {
    return Table.ALPHA3.contains(code) || OWN_ALPHA3.matcher(code).matches();
  }

  static boolean isNumeric(String code) {
    return Table.NUMERIC.contains(code) || OWN_NUMERIC.matcher(code).matches();
  }

  private static final class Table {
    static final Set<String> ALPHA3 = column(1);
    static final Set<String> NUMERIC = column(2);

    private static Set<String> column(int index) {
      Set<String> codes = new HashSet<>();
      for (List<String> row : CsvTable.rows("countries.csv")) {
        codes.add(row.get(index));
      }
      return codes;
    }
  }
}
