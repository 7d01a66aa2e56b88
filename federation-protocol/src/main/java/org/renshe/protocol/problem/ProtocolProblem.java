package org.renshe.protocol.problem;

/** Refusals of the federation protocol: frames, messages, signatures, certificates, directory. */
public enum ProtocolProblem implements Problem {
  TOO_LARGE("0001", 413, "报文超过上限{0}字节", "The message is larger than {0} bytes", Remedy.SENDER),
  TRUNCATED("0002", 400, "报文不完整", "The message ends too early", Remedy.SENDER),
  NOT_AN_ENVELOPE("0003", 400, "不是联邦报文", "This is not a federation message", Remedy.SENDER),
  UNKNOWN_FORMAT("0004", 400, "不认识报文格式版本{0}", "Unknown format version {0}", Remedy.UPGRADE),
  TRAILING_BYTES("0005", 400, "报文之后有多余字节", "Bytes follow the message", Remedy.SENDER),
  MALFORMED_JSON("0006", 400, "报文内容不是合格的JSON", "The content is not valid JSON", Remedy.SENDER),
  DUPLICATE_FIELD("0007", 400, "字段重复：{0}", "A field occurs twice: {0}", Remedy.SENDER),
  NESTED_TOO_DEEP("0008", 400, "嵌套超过{0}层", "Nested deeper than {0} levels", Remedy.SENDER),
  MISSING_FIELD("0009", 400, "缺少字段：{0}", "A field is missing: {0}", Remedy.SENDER),
  BAD_FIELD("0010", 400, "字段的值不合格：{0}", "A field has a wrong value: {0}", Remedy.SENDER),
  TOO_MANY_ITEMS("0011", 400, "{0}超过{1}项", "{0} holds more than {1} items", Remedy.SENDER),
  TEXT_TOO_LONG("0012", 400, "{0}超过{1}个字符", "{0} is longer than {1} characters", Remedy.SENDER),
  UNKNOWN_MESSAGE_TYPE("0013", 400, "不认识报文类型{0}", "Unknown message type {0}", Remedy.UPGRADE),
  UNKNOWN_MESSAGE_VERSION(
      "0014",
      400,
      "不认识报文{0}的版本{1}",
      "Version {1} of message {0} is not understood",
      Remedy.UPGRADE),

  SIGNATURE_WRONG("0020", 403, "报文签名不符", "The signature does not match", Remedy.SENDER),
  UNKNOWN_MEMBER("0021", 403, "成员目录中没有{0}", "{0} is not in the directory", Remedy.ENROL),
  UNKNOWN_CERTIFICATE(
      "0022",
      403,
      "成员{0}没有序列号为{1}的证书",
      "Member {0} has no certificate with serial {1}",
      Remedy.ENROL),
  CERTIFICATE_REVOKED("0023", 403, "证书{0}已吊销", "Certificate {0} is revoked", Remedy.ENROL),
  CERTIFICATE_NOT_VALID_NOW(
      "0024", 403, "证书{0}不在有效期内", "Certificate {0} is not within its dates", Remedy.ENROL),
  CERTIFICATE_OF_ANOTHER(
      "0025", 403, "证书{0}不属于{1}", "Certificate {0} does not belong to {1}", Remedy.ENROL),
  MEMBER_NOT_ACTIVE("0026", 403, "成员{0}已停用", "Member {0} is not active", Remedy.ENROL),
  NOT_FOR_THIS_MEMBER(
      "0027", 403, "报文的接收方是{0}", "The message is for {0}, not for this member", Remedy.SENDER),
  CANNOT_DECRYPT("0028", 400, "报文无法解密", "The message cannot be decrypted", Remedy.SENDER),
  OBLIGATION_DIFFERS(
      "0029",
      400,
      "信封中的应付信息与报文不一致",
      "The obligation in the header is not the message's own",
      Remedy.SENDER),
  NO_USABLE_CERTIFICATE(
      "0030", 409, "成员{0}没有可用的签名证书", "Member {0} has no usable signing certificate", Remedy.ENROL),
  NOT_THE_SIGNER(
      "0031",
      400,
      "本机的证书属于{0}，不能以{1}的名义签名",
      "This certificate is {0}'s and cannot sign for {1}",
      Remedy.KEYS),
  NOTHING_TO_SIGN("0032", 400, "没有要签名的报文", "There is no message to sign", Remedy.SENDER),

  NO_DIRECTORY("0040", 503, "还没有成员目录", "There is no directory yet", Remedy.DIRECTORY),
  DIRECTORY_EXPIRED("0041", 503, "成员目录已于{0}过期", "The directory expired at {0}", Remedy.DIRECTORY),
  DIRECTORY_WRONG(
      "0042",
      403,
      "成员目录的签名不可信",
      "The directory's signature is not to be trusted",
      Remedy.DIRECTORY),
  CERTIFICATE_NOT_ISSUED_HERE(
      "0043",
      403,
      "证书{0}不是由所信任的根签发",
      "Certificate {0} was not issued under the trusted root",
      Remedy.ENROL),
  CERTIFICATE_UNREADABLE("0044", 400, "证书无法读取", "The certificate cannot be read", Remedy.KEYS),
  CERTIFICATE_NAMES_NOBODY(
      "0045",
      400,
      "证书{0}中没有成员或机构代码",
      "Certificate {0} names no member or institution",
      Remedy.KEYS),
  REQUEST_WRONG("0046", 400, "证书申请不合格：{0}", "The certificate request is wrong: {0}", Remedy.KEYS),
  KEY_UNUSABLE("0047", 400, "密钥不可用：{0}", "The key is unusable: {0}", Remedy.KEYS),
  FILE_UNREADABLE("0048", 500, "无法读写文件{0}", "The file {0} cannot be read or written", Remedy.KEYS);

  private final String number;
  private final int status;
  private final String zh;
  private final String en;
  private final Remedy remedy;

  ProtocolProblem(String number, int status, String zh, String en, Remedy remedy) {
    this.number = number;
    this.status = status;
    this.zh = zh;
    this.en = en;
    this.remedy = remedy;
  }

  @Override
  public String code() {
    return "RS-PRO-" + number;
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
    return remedy.zh;
  }

  @Override
  public String remedyEn() {
    return remedy.en;
  }

  private enum Remedy {
    SENDER("请发送方检查程序后重新发送", "Have the sender check its program and send again"),
    UPGRADE("请升级本节点或发送方的程序", "Upgrade this node or the sender"),
    ENROL("请在国家枢纽核对成员、证书和吊销情况", "Check the member, its certificates and revocations at the hub"),
    DIRECTORY(
        "请检查到国家枢纽的网络、本机时间和根证书",
        "Check the network to the hub, this machine's clock and the root certificate"),
    KEYS(
        "请检查密钥和证书文件，必要时用 renshe pki 重新生成",
        "Check the key and certificate files; make new ones with renshe pki if need be");

    private final String zh;
    private final String en;

    Remedy(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }
}
