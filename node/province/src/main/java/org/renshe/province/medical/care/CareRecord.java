package org.renshe.province.medical.care;

import java.time.Instant;
import org.renshe.protocol.money.Money;

/**
 * One line of a citizen's care.
 *
 * @param at when
 * @param titleZh what, in Chinese, such as the name of a department or a medicine
 * @param titleEn the same in English
 * @param place {@code fixmedins_code} of where, or its name; empty for none
 * @param stateZh where it stands, in Chinese; empty for nothing to say
 * @param stateEn the same in English
 * @param amount what it came to, null for none
 * @param path page that shows it whole, empty for none
 */
public record CareRecord(
    Kind kind,
    Instant at,
    String titleZh,
    String titleEn,
    String place,
    String stateZh,
    String stateEn,
    Money amount,
    String path) {

  /** Kinds of records, in the order pages show them. */
  public enum Kind {
    REGISTRATION("挂号", "Registrations"),
    VISIT("就诊和住院", "Visits and stays"),
    BILL("账单", "Bills"),
    MEDICINE("取药", "Medicine"),
    EXAMINATION("检查报告", "Examinations"),
    LABORATORY("检验报告", "Laboratory results");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public String zh() {
      return zh;
    }

    public String en() {
      return en;
    }
  }
}
