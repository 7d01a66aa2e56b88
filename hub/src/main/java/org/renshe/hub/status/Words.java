package org.renshe.hub.status;

import java.time.Instant;
import org.renshe.chassis.pages.Wording;
import org.renshe.hub.directory.CertificateView;
import org.renshe.protocol.message.Fund;

/** Words of the hub's pages. */
public final class Words {
  private Words() {}

  /** The fund's name in the reader's language. */
  public static String fund(Wording wording, Fund fund) {
    return switch (fund) {
      case POOL -> wording.of("统筹基金", "Pooled fund");
      case LARGE_AMOUNT -> wording.of("大额医疗", "Large-amount fund");
      case SERIOUS_ILLNESS -> wording.of("大病保险", "Serious illness");
      case CIVIL_SERVANT -> wording.of("公务员补助", "Civil servants");
      case ASSISTANCE -> wording.of("医疗救助", "Assistance");
      case ENTERPRISE -> wording.of("企业补充", "Enterprise supplement");
      case WORK_INJURY -> wording.of("工伤保险", "Work injury");
      case OTHER -> wording.of("其他基金", "Other funds");
      case MUTUAL_AID -> wording.of("家庭共济", "Mutual aid");
      case PERSONAL_ACCOUNT -> wording.of("个人账户", "Personal account");
    };
  }

  /** What a certificate is for. */
  public static String purpose(Wording wording, String purpose) {
    return switch (purpose) {
      case "SIGNING" -> wording.of("签名", "Signing");
      case "TRANSPORT" -> wording.of("传输", "Transport");
      default -> wording.of("医院证书签发", "Hospitals' authority");
    };
  }

  /** Whether a certificate is in use. */
  public static String state(Wording wording, CertificateView.State state) {
    return switch (state) {
      case USABLE -> wording.of("有效", "In use");
      case RETIRED -> wording.of("已停用", "Retired");
      case EXPIRED -> wording.of("已过期", "Expired");
      case REVOKED -> wording.of("已吊销", "Revoked");
    };
  }

  /** A count, or a word for not known. */
  public static String count(Wording wording, long count) {
    return count < 0 ? wording.of("不详", "not known") : Long.toString(count);
  }

  /** The text, or a word for not known. */
  public static String known(Wording wording, String text) {
    return text == null ? wording.of("不详", "not known") : text;
  }

  /** A time that comes as ISO text, or a word for not known. */
  public static String isoTime(Wording wording, String iso) {
    return iso == null ? known(wording, null) : wording.time(Instant.parse(iso));
  }

  /** A time, or a word for never. */
  public static String time(Wording wording, Instant instant) {
    return instant == null ? wording.of("尚无", "never") : wording.time(instant);
  }
}
