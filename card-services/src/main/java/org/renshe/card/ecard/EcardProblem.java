package org.renshe.card.ecard;

import org.renshe.protocol.problem.Problem;

/** Why an electronic card token is refused. */
public enum EcardProblem implements Problem {
  /** Not {@code RSE1.<payload>.<signature>}, too long, or a field is wrong. */
  MALFORMED("0901", 422, "电子社保卡二维码无法识别", "The e-card token cannot be read"),
  /** Changed, or signed by another. */
  SIGNATURE_WRONG("0902", 403, "电子社保卡二维码签名不符", "The e-card token's signature is wrong"),
  /** Its issuer is not the certificate's holder, or the certificate is not within its dates. */
  ISSUER_WRONG("0903", 403, "电子社保卡二维码的签发地区不可信", "The e-card token's issuer is not to be trusted"),
  EXPIRED("0904", 410, "电子社保卡二维码已失效", "The e-card token has expired"),
  /** Issued later than now, beyond the allowed difference of clocks. */
  NOT_YET_VALID("0905", 409, "电子社保卡二维码尚未生效", "The e-card token is not valid yet");

  private final String number;
  private final int status;
  private final String zh;
  private final String en;

  EcardProblem(String number, int status, String zh, String en) {
    this.number = number;
    this.status = status;
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String code() {
    return "RS-CRD-" + number;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }

  @Override
  public String remedyZh() {
    return "请刷新电子社保卡后重新扫码；仍不成功时请使用实体卡或身份证";
  }

  @Override
  public String remedyEn() {
    return "Show a fresh code; if it still fails use the physical card or the ID card";
  }
}
