package org.renshe.deploy;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The language the terminal asks for: Chinese where the system's is, else English. */
public final class Language {
  private Language() {}

  public static Locale current() {
    return chosen(System.getenv()).startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  // The JVM falls back to English where the named locale was never generated, as on small servers.
  private static String chosen(Map<String, String> environment) {
    for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return Locale.getDefault().getLanguage();
  }

  public static boolean isChinese(Locale locale) {
    return "zh".equals(locale.getLanguage());
  }

  /** Picks one of two texts by {@link #current()}. */
  public static String text(String zh, String en) {
    return isChinese(current()) ? zh : en;
  }
}
