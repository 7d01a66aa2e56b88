package org.renshe.deploy;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The language this process talks in: Chinese or English. It is the JVM's default locale. */
public final class Language {
  private Language() {}

  /**
   * Takes the language from the environment. The JVM alone would fall back to English where the
   * named locale was never generated, as on small servers.
   */
  static void chooseFrom(Map<String, String> environment) {
    for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        choose(value);
        return;
      }
    }
  }

  /** Takes the language from a text that begins with {@code zh} or anything else. */
  public static void choose(String language) {
    Locale.setDefault(language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
  }

  public static Locale current() {
    return isChinese(Locale.getDefault()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  public static boolean isChinese(Locale locale) {
    return "zh".equals(locale.getLanguage());
  }

  /** Picks one of two texts by {@link #current()}. */
  public static String text(String zh, String en) {
    return isChinese(current()) ? zh : en;
  }
}
