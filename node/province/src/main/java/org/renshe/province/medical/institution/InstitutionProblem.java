package org.renshe.province.medical.institution;

import org.renshe.protocol.problem.WordedProblem;

/**
 * What is refused of an institution's registration (RS-MED-0201, 0202, 0301 to 0304, 0306, 0340 to
 * 0342).
 */
public enum InstitutionProblem implements WordedProblem {
  INSTITUTION_UNKNOWN(
      "RS-MED-0201",
      404,
      "未找到定点医药机构 {0}",
      "There is no designated institution {0}",
      "请核对 fixmedins_code，或请经办机构登记",
      "Check fixmedins_code, or have the agency register it"),
  INSTITUTION_SUSPENDED(
      "RS-MED-0202",
      403,
      "定点医药机构 {0} 已停用",
      "Designated institution {0} is suspended",
      "请联系经办机构",
      "Contact the agency"),
  CERTIFICATE_UNREADABLE(
      "RS-MED-0301",
      400,
      "机构证书无法读取",
      "The institution's certificate cannot be read",
      "请提供 PEM 格式的 SM2 证书",
      "Give an SM2 certificate in PEM"),
  CERTIFICATE_NOT_OURS(
      "RS-MED-0302",
      403,
      "机构证书不是本省医院 CA 签发，或不在有效期",
      "The certificate was not issued by this province's hospital CA, or is not valid now",
      "请用 renshe pki 重新签发",
      "Have a new one issued with renshe pki"),
  CERTIFICATE_REVOKED(
      "RS-MED-0303",
      403,
      "机构证书已吊销",
      "The institution's certificate is revoked",
      "请申请新证书",
      "Apply for a new certificate"),
  HOSPITAL_CA_MISSING(
      "RS-MED-0304",
      503,
      "未配置本省医院 CA 证书",
      "This province's hospital CA certificate is not configured",
      "请设置 treatment.hospital-ca",
      "Set treatment.hospital-ca"),
  INSTITUTION_WRONG(
      "RS-MED-0306",
      400,
      "机构登记字段 {0} 有误",
      "Field {0} of the institution is wrong",
      "请更正后重发",
      "Mend it and send again"),
  STAFF_WRONG(
      "RS-MED-0340",
      400,
      "科室或执业人员登记不可用：{0}",
      "The department or practitioner cannot be registered: {0}",
      "请按 5101、5102 的输出字段填写",
      "Fill it as the output of 5101 or 5102 is printed"),
  DOOR_KEY_WRONG(
      "RS-MED-0341",
      400,
      "机构密钥字段 {0} 有误",
      "Field {0} of the institution's secret is wrong",
      "kind 为 csb、tif 或 sm4；secret 为 8 至 200 字符，sm4 为 32 位十六进制",
      "kind is csb, tif or sm4; a secret has 8 to 200 characters, of sm4 32 hexadecimal digits"),
  QUERY_TOO_WIDE(
      "RS-MED-0342",
      413,
      "查询结果超过 {0} 家机构",
      "More than {0} institutions match",
      "请填写机构名称关键字或机构编号",
      "Give a part of the name, or the code");

  private final Words words;

  InstitutionProblem(
      String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
