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
      case "deductible.referred" -> wording.of("转诊后应付起付线", "Deductible due after a referral");
      case "deductible.sameStay" -> wording.of("同次住院余下起付线", "Deductible left of the same stay");
      case "drugFirstPay" -> wording.of("双通道药品先行自付", "First pay of dual-channel drugs");
      case "pool" -> wording.of("统筹基金不支付", "Not for the pooled fund");
      case "pool.floor" -> wording.of("统筹基金保底", "Pooled fund, raised to its floor");
      case "pool.averageWage", "largeAmount.averageWage", "other.averageWage" ->
          wording.of("按平均工资倍数计算的限额", "Ceiling, a multiple of the average wage");
      case "pool.band" -> wording.of("统筹基金分段支付", "Pooled fund, by band");
      case "pool.agePoints" -> wording.of("已含：年龄增加", "Already put on for age");
      case "pool.cut" -> wording.of("已扣减：异地降低", "Already taken off for being elsewhere");
      case "pool.ceiling" -> wording.of("统筹基金封顶", "Pooled fund, up to its ceiling");
      case "largeAmount" -> wording.of("大额医疗费用补助", "Large-amount fund");
      case "largeAmount.ceiling" -> wording.of("大额补助封顶", "Large-amount fund, up to its ceiling");
      case "seriousIllness.band" -> wording.of("大病保险分段支付", "Serious illness, by band");
      case "seriousIllness.tilt" -> wording.of("大病保险倾斜", "Serious illness, tilted");
      case "seriousIllness.ceiling" -> wording.of("大病保险封顶", "Serious illness, up to its ceiling");
      case "seriousIllness.bonus" -> wording.of("连续参保提高的限额", "Ceiling raised for unbroken cover");
      case "other" -> wording.of("退休统一补充", "Retiree supplement");
      case "other.ceiling" -> wording.of("退休统一补充封顶", "Retiree supplement, up to its ceiling");
      case "civilServant" -> wording.of("公务员医疗补助", "Civil-servant supplement");
      case "civilServant.ceiling" ->
          wording.of("公务员医疗补助封顶", "Civil-servant supplement, up to its ceiling");
      case "enterprise" -> wording.of("企业补充医疗保险", "Enterprise supplement");
      case "enterprise.ceiling" ->
          wording.of("企业补充医疗保险封顶", "Enterprise supplement, up to its ceiling");
      case "assistance" -> wording.of("医疗救助", "Medical assistance");
      case "assistance.income" ->
          wording.of("按人均可支配收入计算的救助起付线", "Assistance deductible, a share of the income");
      case "assistance.deductible" -> wording.of("救助起付线", "Taken by the assistance deductible");
      case "assistance.ceiling" -> wording.of("医疗救助封顶", "Assistance, up to its ceiling");
      case "mutualAid" -> wording.of("亲属账户共济支付", "A relative's account");
      case "account" -> wording.of("个人账户支付", "Personal account");
      case "cash" -> wording.of("个人现金支付", "Cash");
      default -> figure;
    };
  }
}
