package org.renshe.province.medical.statement;

import org.renshe.chassis.pages.Wording;

/** Names of a statement's figures as people read them. */
public final class FigureNames {
  private FigureNames() {}

  /**
   * @param figure {@link org.renshe.protocol.message.Statement.Step#figure}; one not known here
   *     keeps its own name
   */
  public static String of(String figure, Wording wording) {
    return switch (figure) {
      case "outOfAreaFirstPay" -> wording.of("异地先行自付", "First pay for being elsewhere");
      case "deductible" -> wording.of("起付线", "Deductible");
      case "deductible.first" -> wording.of("首次住院起付标准", "Deductible of a first stay");
      case "pool.band" -> wording.of("统筹基金分段支付", "Pooled fund, by band");
      case "pool.agePoints" -> wording.of("已含：年龄增加", "Already put on for age");
      case "pool.cut" -> wording.of("已扣减：异地降低", "Already taken off for being elsewhere");
      case "pool.ceiling" -> wording.of("统筹基金封顶", "Pooled fund, up to its ceiling");
      case "largeAmount" -> wording.of("大额医疗费用补助", "Large-amount fund");
      case "largeAmount.ceiling" -> wording.of("大额补助封顶", "Large-amount fund, up to its ceiling");
      case "seriousIllness.band" -> wording.of("大病保险分段支付", "Serious illness, by band");
      case "seriousIllness.tilt" -> wording.of("大病保险倾斜", "Serious illness, tilted");
      case "seriousIllness.ceiling" -> wording.of("大病保险封顶", "Serious illness, up to its ceiling");
      case "account" -> wording.of("个人账户支付", "Personal account");
      case "cash" -> wording.of("个人现金支付", "Cash");
      default -> figure;
    };
  }
}
