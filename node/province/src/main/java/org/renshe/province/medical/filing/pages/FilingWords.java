package org.renshe.province.medical.filing.pages;

import org.renshe.protocol.identity.Division;
import org.renshe.protocol.message.Declaration;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.medical.filing.EndReason;
import org.renshe.province.medical.filing.FilingChannel;
import org.renshe.province.medical.filing.FilingState;

/** Names of what a filing's pages speak of. */
public final class FilingWords {
  private FilingWords() {}

  public static Text kind(FilingKind kind) {
    return switch (kind) {
      case LONG_RETIRED -> new Text("异地安置退休人员", "Retired and settled elsewhere");
      case LONG_RESIDENT -> new Text("异地长期居住人员", "Living elsewhere for long");
      case LONG_WORKER -> new Text("常驻异地工作人员", "Posted elsewhere for work");
      case TEMP_REFERRAL -> new Text("异地转诊人员", "Referred by a hospital");
      case TEMP_EMERGENCY -> new Text("异地急诊抢救人员", "Emergency elsewhere");
      case TEMP_OTHER -> new Text("其他临时外出就医人员", "Elsewhere for a while");
    };
  }

  /** Who should choose it, in a sentence. */
  public static Text explain(FilingKind kind) {
    return switch (kind) {
      case LONG_RETIRED ->
          new Text("退休后户口已迁到就医地。长期有效。", "Retired, household registered there. Holds for long.");
      case LONG_RESIDENT -> new Text("在就医地长期居住。长期有效。", "Living there for long. Holds for long.");
      case LONG_WORKER ->
          new Text("被派驻或在就医地长期工作。长期有效。", "Posted or working there. Holds for long.");
      case TEMP_REFERRAL ->
          new Text("本地医院开具了转诊证明。报销比例略低。", "With a referral certificate. Paid a little less.");
      case TEMP_EMERGENCY -> new Text("无需备案，请医院上传急诊标志。", "Nothing to file; the hospital marks it.");
      case TEMP_OTHER -> new Text("出差、旅游、探亲等。报销比例较低。", "Travel, visits, business. Paid less.");
    };
  }

  public static Text state(FilingState state) {
    return switch (state) {
      case DRAFT -> new Text("未提交", "Not sent");
      case SUBMITTED -> new Text("待审核", "Waits for a decision");
      case ACTIVE_PROMISED -> new Text("已生效（待补材料）", "In force, evidence owed");
      case ACTIVE -> new Text("已生效", "In force");
      case REJECTED -> new Text("未通过", "Rejected");
      case ENDED -> new Text("已终止", "Ended");
    };
  }

  /** Class of the state's mark. */
  public static String mark(FilingState state) {
    return switch (state) {
      case ACTIVE -> "good";
      case DRAFT, SUBMITTED, ACTIVE_PROMISED -> "warn";
      case REJECTED, ENDED -> "bad";
    };
  }

  public static Text channel(FilingChannel channel) {
    return switch (channel) {
      case LOADED -> new Text("导入", "Loaded");
      case CITIZEN -> new Text("本人网上办理", "By the person, on line");
      case COUNTER -> new Text("窗口", "Counter");
      case HOSPITAL -> new Text("医院转诊", "Hospital's referral");
    };
  }

  public static Text ended(EndReason reason) {
    return switch (reason) {
      case EXPIRED -> new Text("到期", "Expired");
      case REPLACED -> new Text("被新备案替代", "Replaced by a new filing");
      case INSURANCE_ENDED -> new Text("参保关系终止", "The insured relation ended");
      case CANCELLED -> new Text("取消", "Cancelled");
      case FALSE_PROMISE -> new Text("未按承诺补交材料或承诺不实", "The promise was not kept");
    };
  }

  public static Text insurance(InsuranceKind kind) {
    return switch (kind) {
      case EMPLOYEE -> new Text("职工基本医疗保险", "Employees' basic medical insurance");
      case RESIDENT -> new Text("城乡居民基本医疗保险", "Residents' basic medical insurance");
      case INJURY -> new Text("工伤保险", "Work-injury insurance");
    };
  }

  public static Text declaration(Declaration.Kind kind) {
    return switch (kind) {
      case REFERRAL -> new Text("转院", "Referral");
      case CHRONIC_DISEASE -> new Text("门诊慢特病", "Chronic or special disease");
      case DESIGNATED_INSTITUTION -> new Text("定点医药机构", "Designated institution");
      case ACCIDENT -> new Text("意外伤害", "Accidental injury");
    };
  }

  public static Text declared(Declaration.State state) {
    return switch (state) {
      case SUBMITTED -> new Text("待审核", "Waits for a decision");
      case APPROVED -> new Text("已通过", "Approved");
      case REJECTED -> new Text("未通过", "Rejected");
      case WITHDRAWN -> new Text("机构已撤销", "Withdrawn by the institution");
      case ENDED -> new Text("已终止", "Ended");
    };
  }

  /** Province and name of a place; its code where it has no name. */
  public static String place(String code) {
    return Division.find(code)
        .map(
            division ->
                division.level() == Division.Level.PROVINCE
                    ? division.name()
                    : Division.find(division.province()).map(Division::name).orElse("")
                        + division.name())
        .orElse(code);
  }
}
