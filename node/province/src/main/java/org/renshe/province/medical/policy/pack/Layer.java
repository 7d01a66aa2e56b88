package org.renshe.province.medical.policy.pack;

import java.util.Locale;

/**
 * What pays after the pooled fund and what lies above its ceiling; a policy says in which order.
 */
public enum Layer implements Word {
  /** 退休统一补充. */
  RETIREE_SUPPLEMENT,
  /** 大病保险. */
  SERIOUS_ILLNESS,
  /** 公务员医疗补助. */
  CIVIL_SERVANT,
  /** 企业补充医疗保险. */
  ENTERPRISE,
  /** 医疗救助. */
  ASSISTANCE;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
