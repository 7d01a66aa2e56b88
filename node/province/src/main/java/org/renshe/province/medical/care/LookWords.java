package org.renshe.province.medical.care;

import org.renshe.chassis.pages.Wording;
import org.renshe.province.medical.care.CareService.Look;

/** Entries of the audit as the person they are about reads them. */
public final class LookWords {
  private LookWords() {}

  public static String who(Look look, Wording wording) {
    String kind = look.entry().actor().split(":", 2)[0];
    return switch (kind) {
      case "citizen" -> wording.of("您本人", "You");
      case "hospital" -> wording.of("医疗机构 ", "Institution ") + look.name();
      case "cashier" -> wording.of("收费员，", "Cashier of ") + look.name();
      case "member" ->
          look.name().isEmpty()
              ? wording.of("本省参保系统", "Your own insurance")
              : look.name() + wording.of("（在那里就医）", " (care there)");
      case "operator" -> wording.of("经办机构", "The agency");
      default -> look.entry().actor();
    };
  }

  public static String what(Look look, Wording wording) {
    return switch (look.entry().action()) {
      case "identify", "cashier-identify", "present" ->
          wording.of("读卡或核对身份", "read your card or checked who you are");
      case "settle" -> wording.of("结算医疗费", "settled a bill");
      case "cancel", "cashier-cancel", "cashier-cancel-second" ->
          wording.of("撤销结算", "cancelled a settlement");
      case "reverse", "cashier-reverse", "cashier-reverse-second" ->
          wording.of("冲正结算", "reversed a settlement");
      case "statement" -> wording.of("查看结算单", "looked at a statement");
      case "cashier-print", "cashier-reprint" -> wording.of("打印票据", "printed a receipt");
      case "look-at-person" -> wording.of("查看登记信息", "looked at your registration");
      case "report-upload" -> wording.of("上传报告", "uploaded a report");
      case "report-query" -> wording.of("查询报告", "asked for your reports");
      case "care", "care-bill", "care-report", "care-looks", "care-consents" ->
          wording.of("查看自己的记录", "looked at your own records");
      case "care-consent" -> wording.of("授权医院查看报告", "let a hospital see reports");
      case "care-consent-end" -> wording.of("收回授权", "took a consent back");
      default -> look.entry().action();
    };
  }
}
