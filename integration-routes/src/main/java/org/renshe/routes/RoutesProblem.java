package org.renshe.routes;

import org.renshe.protocol.problem.WordedProblem;

/** Refusals and failures of the routes. */
public enum RoutesProblem implements WordedProblem {
  HOSPITAL_BODY_TOO_LARGE(
      "RS-RTE-0001",
      413,
      "报文长度{0}字节，超过上限{1}字节",
      "The message has {0} bytes, more than the limit of {1}",
      "请减少一次上传的明细条数后重新发送",
      "Send fewer rows in one message"),
  HOSPITAL_BODY_UNREADABLE(
      "RS-RTE-0002",
      400,
      "报文不是有效的JSON：{0}",
      "The message is not valid JSON: {0}",
      "请检查报文格式后重新发送",
      "Mend the message and send it again"),
  HOSPITAL_FIELD_REPEATED(
      "RS-RTE-0003",
      400,
      "报文中字段{0}重复",
      "Field {0} occurs twice in one object",
      "请去掉重复字段后重新发送",
      "Remove the repeated field"),
  HOSPITAL_FIELD_MISSING(
      "RS-RTE-0004",
      400,
      "交易{0}节点{1}缺少必填字段{2}（{3}）",
      "Transaction {0} node {1} lacks the required field {2} ({3})",
      "请补充该字段后重新发送",
      "Fill the field and send again"),
  HOSPITAL_FIELD_TOO_LONG(
      "RS-RTE-0005",
      400,
      "交易{0}节点{1}字段{2}长度{3}，超过上限{4}",
      "Transaction {0} node {1} field {2} has length {3}, more than {4}",
      "请按接口规范缩短该字段",
      "Shorten the field as the interface says"),
  HOSPITAL_FIELD_MALFORMED(
      "RS-RTE-0006",
      400,
      "交易{0}节点{1}字段{2}不是{3}",
      "Transaction {0} node {1} field {2} is not a {3}",
      "请按接口规范更正该字段",
      "Correct the field as the interface says"),
  HOSPITAL_NODE_MISSING(
      "RS-RTE-0007",
      400,
      "交易{0}缺少输入节点{1}",
      "Transaction {0} lacks the input node {1}",
      "请按接口规范补充该节点",
      "Add the node as the interface says"),
  HOSPITAL_TRANSACTION_UNKNOWN(
      "RS-RTE-0008",
      404,
      "不支持交易编号{0}",
      "Transaction {0} is not offered",
      "请核对交易编号",
      "Check the transaction number"),
  HOSPITAL_CODE_UNKNOWN(
      "RS-RTE-0009",
      400,
      "交易{0}节点{1}字段{2}的取值不在代码表{3}中",
      "Transaction {0} node {1} field {2} has a value that is not in code table {3}",
      "请按代码表取值",
      "Use a value of the code table"),
  HOSPITAL_SIGNATURE_MISSING(
      "RS-RTE-0010",
      401,
      "报文未签名（cainfo为空）",
      "The message is not signed (cainfo is empty)",
      "请用本机构SM2签名密钥对input签名",
      "Sign the bytes of input with the institution's SM2 key"),
  HOSPITAL_SIGNATURE_WRONG(
      "RS-RTE-0011",
      401,
      "机构{0}的报文签名验证不通过",
      "The signature of institution {0} does not verify",
      "请确认签名覆盖input的原始字节、签名密钥与登记证书一致",
      "Sign exactly the bytes of input, with the key of the registered certificate"),
  HOSPITAL_INSTITUTION_UNKNOWN(
      "RS-RTE-0012",
      403,
      "机构{0}没有登记有效的签名证书",
      "Institution {0} has no valid signing certificate on record",
      "请联系医保经办机构登记或更新证书",
      "Ask the insurer to register or renew the certificate"),
  HOSPITAL_TOO_MANY_REQUESTS(
      "RS-RTE-0013",
      429,
      "机构{0}的请求超过每秒{1}笔的上限",
      "Institution {0} sends more than {1} requests a second",
      "请稍后用相同的msgid重发",
      "Send again a little later with the same msgid"),
  HOSPITAL_IN_PROGRESS(
      "RS-RTE-0014",
      504,
      "交易{0}仍在处理中，结果未知",
      "The outcome of transaction {0} is not known yet: it is still in progress",
      "请用相同的msgid重发查询结果，或用2601冲正",
      "Send it again with the same msgid to learn the outcome, or reverse it with 2601"),
  HOSPITAL_UNAVAILABLE(
      "RS-RTE-0015",
      503,
      "结算服务暂时不可用",
      "The settlement service is unavailable for the moment",
      "请稍后用相同的msgid重发",
      "Send again a little later with the same msgid"),
  HOSPITAL_FAILED(
      "RS-RTE-0016",
      500,
      "处理交易{0}时发生内部错误",
      "Transaction {0} failed inside",
      "请用相同的msgid重发；如仍失败请联系医保经办机构",
      "Send again with the same msgid; if it fails again call the insurer"),
  HOSPITAL_SIGNATURE_TYPE_UNKNOWN(
      "RS-RTE-0017",
      400,
      "不支持签名类型{0}，应为SM2",
      "Signature type {0} is not supported, it must be SM2",
      "请使用SM2签名",
      "Sign with SM2"),
  HOSPITAL_ENCRYPTION_UNSUPPORTED(
      "RS-RTE-0018",
      400,
      "不支持加密方式{0}",
      "Encryption {0} is not supported",
      "请以明文或SM4发送input",
      "Send input in clear or with SM4"),
  HOSPITAL_CIPHER_WRONG(
      "RS-RTE-0019",
      400,
      "机构{0}的加密input无法解密",
      "The encrypted input of institution {0} cannot be read",
      "请核对登记的SM4密钥，密文为16字节初始向量与SM4-CBC密文的十六进制",
      "Check the registered SM4 key; send hex of the 16-byte vector and the SM4-CBC ciphertext"),
  POST_OFFICE_AWAY(
      "RS-RTE-0101",
      503,
      "暂时连接不上全国消息中心",
      "The nation's post office cannot be reached for the moment",
      "消息已保存，恢复后自动发送",
      "The message is kept and leaves by itself when the line is back"),
  DELIVERY_FAILED(
      "RS-RTE-0102",
      500,
      "消息处理失败：{0}",
      "The message could not be processed: {0}",
      "请在死信页面查看原因，排除后重新投递",
      "See the reason on the dead letter page, mend it and deliver again");

  private final Words words;

  RoutesProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
