package org.renshe.province.medical.care;

import org.renshe.protocol.problem.WordedProblem;

/** What the citizen's pages and the exchange of reports refuse (RS-MED-0591 to 0599). */
public enum CareProblem implements WordedProblem {
  NOT_YOU(
      "RS-MED-0591",
      403,
      "没有找到相符的持卡人",
      "No holder of that card with that document was found",
      "请核对卡号和证件号码，或重新打开电子社保卡的二维码",
      "Check both numbers, or show your electronic card's code again"),
  TOO_OFTEN(
      "RS-MED-0592",
      429,
      "尝试次数过多",
      "Too many tries",
      "请一小时后再试，或带身份证到经办窗口",
      "Try again in an hour, or come to a counter with your document"),
  RECORD_UNKNOWN(
      "RS-MED-0593",
      404,
      "没有这条记录",
      "There is no such record of yours",
      "请从“我的就医”首页重新打开",
      "Open it from the first page of your care"),
  REPORT_VISIT_UNKNOWN(
      "RS-MED-0594",
      404,
      "未找到就诊 {0}，不能上传报告",
      "There is no visit {0} to upload a report of",
      "请核对 mdtrt_id 与 psn_no",
      "Check mdtrt_id and psn_no"),
  CONSENT_MISSING(
      "RS-MED-0595",
      403,
      "患者未授权本机构查看其他机构的报告",
      "The patient has not let this institution see reports of others",
      "请患者在“我的就医”中授权后再查询",
      "Have the patient allow it on her care pages, then ask again"),
  CONSENT_WRONG(
      "RS-MED-0596",
      400,
      "授权信息不完整：{0}",
      "The consent is incomplete: {0}",
      "请填写 12 位机构编号并选择期限",
      "Give an institution's code of 12 places and how long"),
  REPORT_WRONG(
      "RS-MED-0597",
      400,
      "报告单 {0} 的明细缺少或不属于该报告",
      "Rows of report {0} are missing or belong to another report",
      "请核对 iteminfo 的 rpotc_no",
      "Check rpotc_no of iteminfo"),
  FORM_FOREIGN(
      "RS-MED-0598",
      403,
      "请求不是从本系统页面发出",
      "The request did not come from a page of this system",
      "请从“我的就医”首页重新操作",
      "Start again from the first page of your care");

  private final Words words;

  CareProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
