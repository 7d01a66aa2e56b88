package org.renshe.province.medical.policy.release;

import org.renshe.protocol.problem.WordedProblem;

/** Refusals of policy files that are to come into force, RS-MED-0600 to 0649. */
public enum ReleaseProblem implements WordedProblem {
  /** Pack. */
  RELEASE_MISSING(
      "RS-MED-0600",
      422,
      "政策 {0} 没有发布文件，尚未经两人核验",
      "The policy {0} has no release: two officers have not signed it",
      "用 renshe policy sign 由编制人与核验人先后签名。",
      "Have the author and a second officer sign it with renshe policy sign."),
  /** File, reason. */
  RELEASE_UNREADABLE(
      "RS-MED-0601",
      422,
      "发布文件 {0} 读不出：{1}",
      "The release {0} cannot be read: {1}",
      "重新签名生成发布文件。",
      "Sign anew to make it again."),
  /** Pack. */
  CONTENT_CHANGED(
      "RS-MED-0602",
      422,
      "政策 {0} 在签名后被改动",
      "The policy {0} was changed after it was signed",
      "恢复签名时的文件，或由两人重新核验签名。",
      "Restore the signed file, or have both officers sign it anew."),
  /** Pack, officer. */
  SIGNATURE_WRONG(
      "RS-MED-0603",
      422,
      "政策 {0} 上 {1} 的签名不对",
      "The signature of {1} on the policy {0} is wrong",
      "由该人员重新签名。",
      "Have the officer sign again."),
  /** Pack, certificate serial. */
  OFFICER_UNKNOWN(
      "RS-MED-0604",
      422,
      "政策 {0} 由未登记的经办人员证书 {1} 签名",
      "The policy {0} is signed with the certificate {1}, which is no officer''s here",
      "把该人员的证书放入 policy.officers 目录，或由登记的人员签名。",
      "Put the officer''s certificate into the folder policy.officers, or have a registered one sign."),
  /** Pack. */
  ONE_PERSON(
      "RS-MED-0605",
      422,
      "政策 {0} 的编制人与核验人须为不同的人",
      "Author and verifier of the policy {0} must be two people",
      "由另一位经办人员核验签名。",
      "Have another officer verify and sign."),
  /** Pack. */
  NOT_VERIFIED(
      "RS-MED-0606",
      422,
      "政策 {0} 只有编制人签名，尚未核验",
      "The policy {0} is signed by its author only",
      "由另一位经办人员核验签名。",
      "Have another officer verify and sign."),
  /** Place, mark. */
  ROW_UNVERIFIED(
      "RS-MED-0607",
      422,
      "{0}：该行标记为 {1}，未与文件核对",
      "{0}: the row is marked {1}, it was not compared with its document",
      "与原文件核对后把该行 conf 改为 verified。",
      "Compare the row with its document and mark it conf: verified."),
  /** Pack, version, date. */
  VERSION_TWICE(
      "RS-MED-0608",
      422,
      "政策 {0} 有两个版本自 {2} 生效（{1}）",
      "Two versions of the policy {0} are active from {2} ({1})",
      "撤下其中一个版本。",
      "Take one of them away."),
  /** Item, value. */
  RELEASE_WRONG(
      "RS-MED-0609",
      422,
      "发布文件的 {0} 不对：{1}",
      "The release''s {0} is wrong: {1}",
      "改正后重新签名。",
      "Correct it and sign anew.");

  private final Words words;

  ReleaseProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
