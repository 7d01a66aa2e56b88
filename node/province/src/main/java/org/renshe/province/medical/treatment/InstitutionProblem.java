package org.renshe.province.medical.treatment;

import org.renshe.protocol.problem.WordedProblem;

/** What is refused of an institution's registration (RS-MED-0301 to 0304, 0306). */
public enum InstitutionProblem implements WordedProblem {
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
      "Mend it and send again");

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
