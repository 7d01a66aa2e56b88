package org.renshe.hub.directory;

import org.renshe.protocol.problem.WordedProblem;

/** What the directory of members refuses. */
enum DirectoryProblem implements WordedProblem {
  ENROLMENT_CODE_WRONG(
      "RS-HUB-0101",
      403,
      "登记码不正确、已用过或已过期",
      "The enrolment code is wrong, used or expired",
      "请向全国中心管理员索取新的登记码",
      "Ask the hub's operator for a new enrolment code"),
  REQUEST_UNREADABLE(
      "RS-HUB-0102",
      400,
      "证书申请{0}无法读取或自签名不正确",
      "Certificate request {0} cannot be read or its own signature is wrong",
      "请用 renshe pki 重新生成证书申请",
      "Make the certificate request anew with renshe pki"),
  REQUEST_INCOMPLETE(
      "RS-HUB-0103",
      400,
      "登记申请缺少{0}",
      "The enrolment request lacks {0}",
      "签名与传输两份证书申请须同时提交",
      "Hand in the signing and the transport request together"),
  SUBJECT_NOT_THE_MEMBER(
      "RS-HUB-0104",
      422,
      "证书申请的主体是{0}，不是成员{1}",
      "The certificate request is for {0}, not for member {1}",
      "证书申请的主体须为本成员",
      "The subject of the request must be the member itself"),
  UNKNOWN_ENROLMENT(
      "RS-HUB-0105",
      404,
      "登记申请{0}不存在",
      "There is no enrolment {0}",
      "核对登记编号",
      "Check the enrolment identifier"),
  ALREADY_DECIDED(
      "RS-HUB-0106",
      409,
      "登记申请{0}已经处理：{1}",
      "Enrolment {0} was decided before: {1}",
      "如需改变，请提交新的登记申请",
      "Hand in a new request to change it"),
  UNKNOWN_CERTIFICATE(
      "RS-HUB-0107",
      404,
      "没有序列号为{0}的证书",
      "There is no certificate with serial {0}",
      "核对证书序列号（小写十六进制）",
      "Check the serial, lower-case hexadecimal"),
  REASON_MISSING(
      "RS-HUB-0108",
      400,
      "须写明理由",
      "A reason is required",
      "填写理由（不超过200字）后再提交",
      "Give a reason of at most 200 characters"),
  NOT_A_MEMBER_CODE(
      "RS-HUB-0109",
      400,
      "{0}不是成员代码",
      "{0} is not a member code",
      "成员代码为省级行政区划代码，如310000",
      "A member code is a province's division code, such as 310000"),
  MEMBER_NAME_MISSING(
      "RS-HUB-0110",
      400,
      "成员名称为空或超过100字",
      "The member's name is empty or longer than 100 characters",
      "填写成员名称",
      "Give the member's name"),
  NOTHING_PUBLISHED(
      "RS-HUB-0111",
      503,
      "成员目录尚未发布",
      "No directory is published yet",
      "稍候片刻再试",
      "Try again in a moment"),
  AUTHORITY_INCOMPLETE(
      "RS-HUB-0112",
      500,
      "根证书文件夹{0}不完整：缺少{1}",
      "The authority folder {0} is incomplete: {1} is missing",
      "从备份恢复根密钥与根证书；切勿在已有成员时重新生成",
      "Restore the root keys and certificates from a backup; never make new ones once there are"
          + " members"),
  AUTHORITY_MISSING(
      "RS-HUB-0113",
      500,
      "没有根密钥：{0}",
      "There are no root keys in {0}",
      "用 renshe pki 生成，或将 authority.create 设为 true",
      "Make them with renshe pki or set authority.create to true"),
  NOT_A_MEMBER(
      "RS-HUB-0114",
      409,
      "{0}尚未成为成员，不能申请医院证书签发机构",
      "{0} is not a member yet, so it cannot ask for a hospital certificate authority",
      "先完成成员登记",
      "Enrol the member first"),
  NOT_CONFIRMED(
      "RS-HUB-0115",
      400,
      "吊销未确认：须输入成员代码{0}",
      "The revocation is not confirmed: type the member code {0}",
      "返回上一页，输入该证书所属成员的代码",
      "Go back and type the code of the member the certificate belongs to"),
  NOT_A_STATE(
      "RS-HUB-0116",
      400,
      "{0}不是登记申请的状态",
      "{0} is not a state of an enrolment",
      "状态为 REQUESTED、APPROVED 或 REFUSED",
      "A state is REQUESTED, APPROVED or REFUSED");

  private final Words words;

  DirectoryProblem(
      String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
