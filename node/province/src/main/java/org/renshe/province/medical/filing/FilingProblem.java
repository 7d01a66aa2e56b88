package org.renshe.province.medical.filing;

import org.renshe.protocol.problem.WordedProblem;

/** Refusals of filing: RS-MED-0350 to 0399, and three older ones of the registry. */
public enum FilingProblem implements WordedProblem {
  FILING_MOVE(
      "RS-REG-0004",
      409,
      "备案状态 {0} 不允许操作 {1}",
      "A filing that is {0} does not allow {1}",
      "请查询备案当前状态",
      "Look up where the filing stands"),
  FILING_SWITCH_WAIT(
      "RS-REG-0005",
      409,
      "长期备案在 {0} 之前不得变更",
      "A long-term filing may not be changed before {0}",
      "请在该日期之后变更，或走临时外出备案",
      "Change it from that day on, or file a temporary absence"),
  FILING_UNKNOWN(
      "RS-REG-0006", 404, "查无此备案：{0}", "No filing {0}", "请核对备案编号", "Check the filing number"),
  TABLE_WRONG(
      "RS-MED-0350",
      500,
      "备案数据表 {0} 有误：{1}",
      "The filing table {0} is wrong: {1}",
      "请改正该行后重新启动",
      "Correct that row and start again"),
  FIELD_WRONG(
      "RS-MED-0351",
      422,
      "备案数据缺少字段或字段不合规：{0}",
      "The filing lacks a field, or it is out of its range: {0}",
      "请核对该字段后重新提交",
      "Check that field and send it again"),
  PROMISE_NOT_ALLOWED(
      "RS-MED-0352",
      409,
      "该备案类别不适用承诺制，须先交材料",
      "Evidence of this kind of filing may not be promised",
      "请上传所需材料后提交",
      "Hand in the materials and send it again"),
  MATERIALS_MISSING(
      "RS-MED-0353",
      409,
      "备案材料不齐",
      "The filing lacks evidence",
      "请按清单补齐材料，或在允许时签署承诺书",
      "Hand in what the list names, or promise it where that is allowed"),
  DEEMED_FILED(
      "RS-MED-0354",
      409,
      "急诊抢救视同已备案，无需办理",
      "An emergency counts as filed; nothing needs to be filed",
      "请医院上传急诊标志后直接结算",
      "Let the hospital mark the emergency and settle"),
  PLACE_AT_HOME(
      "RS-MED-0355",
      409,
      "备案就医地在参保省内，无需跨省备案",
      "The place is in the insured province; no filing is needed",
      "请在参保省内直接就医，或另选就医地",
      "Be treated there without filing, or choose another place"),
  ALREADY_FILED(
      "RS-MED-0356",
      409,
      "相同备案已存在：{0}",
      "The same filing stands already: {0}",
      "无需重复办理，可直接就医",
      "Nothing more is needed"),
  NOT_INSURED(
      "RS-MED-0357",
      409,
      "该险种没有正常参保关系，不能备案",
      "There is no insured relation in force of that kind",
      "请先办理参保或补缴，再备案",
      "Have the insured relation put in order first"),
  ALREADY_DECLARED(
      "RS-MED-0358",
      409,
      "相同申报已存在：{0}",
      "The same declaration stands already: {0}",
      "无需重复申报；如需更改，请先撤销原申报",
      "Nothing more is needed; withdraw the first one to change it"),
  DECLARATION_UNKNOWN(
      "RS-MED-0359",
      404,
      "查无此申报：{0}",
      "No declaration {0}",
      "请核对待遇申报明细流水号、人员编号和申报机构",
      "Check its number, the person and the institution that declared"),
  AUDITED_ALREADY(
      "RS-MED-0360",
      409,
      "参保地已审核该申报，不能由机构撤销",
      "The insured place has audited the declaration; the institution cannot withdraw it",
      "如需停止，请联系参保地经办机构",
      "Ask the insured place's agency to end it"),
  REFERRAL_USED(
      "RS-MED-0361",
      409,
      "转院备案已用于结算，不能撤销",
      "The referral was used by a settlement and cannot be withdrawn",
      "如需更改，请先撤销该结算",
      "Cancel that settlement first"),
  DECLARED_ELSEWHERE(
      "RS-MED-0362",
      409,
      "门诊慢特病资格由参保地认定，就医地机构不能申报",
      "Chronic diseases are approved by the insured place, not declared from elsewhere",
      "请患者向参保地经办机构申请",
      "Let the patient apply to the insured place"),
  REFERRAL_NOT_AGREED(
      "RS-MED-0363",
      422,
      "医院未同意转院，不能备案",
      "The hospital does not agree to the referral",
      "请确认转院意见后重新提交",
      "Have the referral agreed first"),
  EVIDENCE_KIND(
      "RS-MED-0364",
      415,
      "材料须为 PDF、JPEG 或 PNG 文件",
      "Evidence is a PDF, JPEG or PNG file",
      "请转换为上述格式后重新上传",
      "Convert it and upload again"),
  EVIDENCE_TOO_LARGE(
      "RS-MED-0365",
      413,
      "材料文件超过 {0} 字节",
      "The file has more than {0} bytes",
      "请压缩或分页后上传",
      "Make it smaller, or upload it in parts"),
  EVIDENCE_TOO_MANY(
      "RS-MED-0366",
      409,
      "一份备案最多 {0} 个材料文件",
      "A filing has at most {0} files",
      "请合并文件后上传",
      "Put files together"),
  EVIDENCE_UNKNOWN(
      "RS-MED-0367", 404, "查无此材料：{0}", "No evidence {0}", "请核对材料编号", "Check its number"),
  REASON_MISSING(
      "RS-MED-0368",
      422,
      "须写明理由",
      "A reason is needed",
      "请填写 2 至 200 字的理由，不含个人信息",
      "Give 2 to 200 characters, without personal data"),
  CITIZEN_UNKNOWN(
      "RS-MED-0369",
      403,
      "无法核实身份",
      "The identity could not be confirmed",
      "请核对社会保障卡号和证件号码，或到经办窗口办理",
      "Check card and document number, or come to the counter"),
  ATTEMPTS_SPENT(
      "RS-MED-0370",
      429,
      "今日核验失败次数过多",
      "Too many failed attempts today",
      "请明日再试，或到经办窗口办理",
      "Try again tomorrow, or come to the counter"),
  SESSION_OVER(
      "RS-MED-0371",
      403,
      "页面已超时或不是本人打开的",
      "The page is too old or was not opened by you",
      "请从首页重新开始",
      "Start again from the first page"),
  DATES_WRONG(
      "RS-MED-0372",
      422,
      "备案起止日期不合规：{0}",
      "The dates of the filing are out of range: {0}",
      "开始日期不得早于今天，结束日期不得早于开始日期",
      "It begins today or later and ends no earlier than it begins");

  private final Words words;

  FilingProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
