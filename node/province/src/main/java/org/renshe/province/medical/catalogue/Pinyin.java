package org.renshe.province.medical.catalogue;

import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * First letters of a name's readings (拼音助记码), by which clerks find items. The readings of the basic
 * block are looked up once, since a catalogue names a few thousand signs a million times.
 */
final class Pinyin {
  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';
  private static final char NO_READING = ' ';
  private static final String INITIALS = lookUp();

  private Pinyin() {}

  /** Upper case; digits and Latin letters stay, every other sign is left out. */
  static String initials(String name, int lengthMax) {
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < name.length() && initials.length() < lengthMax; i++) {
      char sign = name.charAt(i);
      if (sign < 128 && Character.isLetterOrDigit(sign)) {
        initials.append(sign);
      } else if (sign >= FIRST && sign <= LAST && INITIALS.charAt(sign - FIRST) != NO_READING) {
        initials.append(INITIALS.charAt(sign - FIRST));
      }
    }
    return initials.toString().toUpperCase(Locale.ROOT);
  }

  private static String lookUp() {
    StringBuilder initials = new StringBuilder(LAST - FIRST + 1);
    for (char sign = FIRST; sign <= LAST; sign++) {
      String[] readings = PinyinHelper.toHanyuPinyinStringArray(sign);
      boolean none = readings == null || readings.length == 0;
      initials.append(none ? NO_READING : readings[0].charAt(0));
    }
    return initials.toString();
  }
}
