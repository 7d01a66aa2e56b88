package org.renshe.province.medical.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

/** {@code ver} of downloads: {@code v0000} before the first, then the catalogues' revision. */
final class CatalogueVersion {
  private static final Pattern FORM = Pattern.compile("[vV]\\d{1,15}");
  private static final int SHOWN_MAX = 20;

  private CatalogueVersion() {}

  static String text(long revision) {
    return String.format(Locale.ROOT, "v%04d", revision);
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException VERSION_WRONG
   */
  static long read(String text) {
    if (!FORM.matcher(text).matches()) {
      throw CatalogueProblem.VERSION_WRONG.with(text.length() > SHOWN_MAX ? "?" : text);
    }
    return Long.parseLong(text.substring(1));
  }
}
