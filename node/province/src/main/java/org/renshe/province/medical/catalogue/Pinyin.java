package org.renshe.province.medical.catalogue;

import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;

/** First letters of a name's readings (拼音助记码), by which clerks find items. */
final class Pinyin {
  private Pinyin() {}

  /** Upper case; digits and Latin letters stay, every other sign is left out. */
  static String initials(String name, int lengthMax) {
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < name.length() && initials.length() < lengthMax; i++) {
      char sign = name.charAt(i);
      if (sign < 128 && Character.isLetterOrDigit(sign)) {
        initials.append(sign);
      } else if (Character.isIdeographic(sign)) {
        String[] readings = PinyinHelper.toHanyuPinyinStringArray(sign);
        if (readings != null && readings.length > 0) {
          initials.append(readings[0].charAt(0));
        }
      }
    }
    return initials.toString().toUpperCase(Locale.ROOT);
  }
}
