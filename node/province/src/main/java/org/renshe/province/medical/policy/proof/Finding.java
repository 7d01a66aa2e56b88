package org.renshe.province.medical.policy.proof;

/**
 * Something a proof found.
 *
 * @param rule row or place it is about
 * @param example a case that shows it, empty where none is needed
 */
public record Finding(Kind kind, String rule, String example) {
  /** What can be wrong with a file that loads. */
  public enum Kind {
    GAP("没有规则覆盖的情形", "a case no rule covers, though others of its care and day are"),
    OPEN_FIGURE("文件未给出数值，计算被拒绝", "a figure the file leaves open; the bill is refused"),
    FALLING("费用增加而基金支付减少", "a dearer bill costs the funds less"),
    STEEPER_THAN_BILL("基金支付比费用增加得更快", "the funds' part grows faster than the bill"),
    ABOVE_BILL("基金支付超过费用", "the funds pay more than the bill"),
    ABOVE_CEILING("基金支付超过限额", "a fund pays more than its ceiling"),
    UNREACHABLE("没有任何情形用到的行", "a row no case ever reaches");

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

    /** Whether money would be wrong; else the file only says less than it seems to. */
    public boolean wrong() {
      return switch (this) {
        case FALLING, STEEPER_THAN_BILL, ABOVE_BILL, ABOVE_CEILING -> true;
        case GAP, OPEN_FIGURE, UNREACHABLE -> false;
      };
    }
  }
}
