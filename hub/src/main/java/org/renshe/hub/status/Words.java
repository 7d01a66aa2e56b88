package org.renshe.hub.status;

import java.time.Instant;
import org.renshe.chassis.pages.Wording;
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
      case PERSONAL_ACCOUNT -> wording.of("个人账户", "Personal account");
    };
  }

  /** A count, or a word for not known. */
  public static String count(Wording wording, long count) {
    return count < 0 ? wording.of("不详", "not known") : Long.toString(count);
  }

  /** A time, or a word for never. */
  public static String time(Wording wording, Instant instant) {
    return instant == null ? wording.of("尚无", "never") : wording.time(instant);
  }
}
