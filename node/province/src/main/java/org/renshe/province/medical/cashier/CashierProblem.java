package org.renshe.province.medical.cashier;

import org.renshe.protocol.problem.WordedProblem;

/** What the cashier's counter refuses (RS-MED-0570 to 0599). */
public enum CashierProblem implements WordedProblem {
  SIGN_IN_WRONG(
      "RS-MED-0570",
      403,
      "机构编号、用户名或密码不对",
      "Institution, user name or password is wrong",
      "请核对后重试；多次输错会暂时锁定",
      "Check them and try again; after several wrong tries the account is locked for a while"),
  LOCKED(
      "RS-MED-0571",
      403,
      "账号已暂时锁定",
      "The account is locked for a while",
      "请在 {0} 分钟后再试，或请经办机构重置密码",
      "Try again in {0} minutes, or have the agency reset the password"),
  PASSWORD_WEAK(
      "RS-MED-0572",
      400,
      "新密码应为 {0} 至 {1} 个字符，且不能与旧密码或用户名相同",
      "A new password has {0} to {1} characters and is neither the old one nor the user name",
      "请换一个密码，例如几个不相干的词",
      "Choose another, such as a few words that have nothing to do with each other"),
  ACCOUNT_UNKNOWN(
      "RS-MED-0573",
      404,
      "未找到收费员 {0}",
      "There is no cashier {0}",
      "请核对机构编号和用户名",
      "Check the institution and the user name"),
  ACCOUNT_FIELD_WRONG(
      "RS-MED-0574",
      400,
      "收费员资料 {0} 不合格",
      "The cashier's {0} cannot be used",
      "用户名为 2 至 20 位字母数字，姓名不超过 50 字，机构编号 12 位",
      "A user name has 2 to 20 letters or digits, a name at most 50 characters, an institution 12"),
  BILL_UNKNOWN(
      "RS-MED-0575",
      404,
      "本机构没有单据 {0}",
      "This institution has no bill {0}",
      "请从收费窗口首页重新打开",
      "Open it from the counter's first page"),
  BILL_MOVED_ON(
      "RS-MED-0576",
      409,
      "该单据现为“{0}”，不能这样操作",
      "The bill is {1} now; this cannot be done any more",
      "请按页面显示的当前状态办理",
      "Go on from the state the page shows"),
  ESTIMATE_OLD(
      "RS-MED-0577",
      409,
      "您确认的是旧的试算结果，尚未收费",
      "What you confirmed was an earlier estimate; nothing was settled",
      "请核对下面最新的金额后再确认",
      "Check the present amounts below and confirm again"),
  LINES_WRONG(
      "RS-MED-0578",
      400,
      "费用明细有误，一行都没有录入：{0}",
      "The fee rows are wrong; none was entered: {1}",
      "请按行号改正后整体重新提交",
      "Mend the rows named and hand in all of them again"),
  LINES_MISSING(
      "RS-MED-0579",
      409,
      "还没有费用明细",
      "There are no fee rows yet",
      "请先录入项目，再试算",
      "Enter items first, then estimate"),
  VISIT_FIELD_MISSING(
      "RS-MED-0580",
      400,
      "就诊信息缺少：{0}",
      "The visit lacks: {1}",
      "请补填后再试算",
      "Fill it in, then estimate"),
  SAME_DAY_ONLY(
      "RS-MED-0581",
      409,
      "只能撤销当日的结算",
      "Only a settlement of today can be cancelled here",
      "隔日退费请到经办机构办理",
      "Have later refunds done at the agency"),
  REASON_MISSING(
      "RS-MED-0582",
      400,
      "请填写撤销原因（2 至 100 字）",
      "Give a reason (2 to 100 characters)",
      "请写明为什么撤销",
      "Say why it is undone"),
  SECOND_PERSON(
      "RS-MED-0583",
      403,
      "金额达到 {0} 元，须由本机构另一名复核员当场输入密码",
      "From {0} yuan on a second person of this institution, a supervisor, must give a password",
      "请复核员输入自己的用户名和密码",
      "Have a supervisor enter user name and password"),
  FORM_FOREIGN(
      "RS-MED-0584",
      403,
      "请求不是从本系统页面发出",
      "The request did not come from a page of this system",
      "请从收费窗口首页重新操作",
      "Start again from the counter's first page"),
  CREDENTIAL_UNREADABLE(
      "RS-MED-0585",
      400,
      "无法识别的凭证",
      "This is neither a card number, an identity number nor an electronic card's code",
      "请重新读卡、扫码，或输入 18 位证件号码、9 位卡号",
      "Read the card or the code again, or type an identity number or a card number"),
  NOTHING_INSURED(
      "RS-MED-0586",
      409,
      "该人员没有正常参保的医疗保险",
      "The person has no medical insurance in force",
      "请按自费收取，或请患者向参保地查询",
      "Charge it privately, or let the patient ask the insured place"),
  BUSY("RS-MED-0587", 429, "尝试过于频繁", "Too many tries", "请一分钟后再试", "Try again in a minute");

  private final Words words;

  CashierProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
