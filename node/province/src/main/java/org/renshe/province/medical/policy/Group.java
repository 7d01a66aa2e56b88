package org.renshe.province.medical.policy;

import java.util.HashMap;
import java.util.Map;

/**
 * Groups of insured people that rules name (待遇人群). Order is specificity: where several of a
 * person's groups have a rule, the later one wins.
 */
public enum Group {
  ANY,
  WORKING,
  RETIRED,
  ADULT,
  STUDENT_CHILD,
  ADULT_19_59,
  ELDER_60,
  RETIRED_PRE2001,
  ELDER_70,
  CHILD_UNDER_6,
  LOW_INCOME,
  LOW_INCOME_DIBAO,
  HYPERTENSION,
  DIABETES,
  /** Approved for a disease that a place's serious-illness insurance lists (大病病种). */
  LISTED_DISEASE,
  CANCER_RADIO_CHEMO,
  PSYCHIATRIC,
  /** 特困人员, medical assistance. */
  TEKUN,
  /** 低保对象, medical assistance. */
  DIBAO,
  /** 返贫致贫人口, medical assistance. */
  FANPIN,
  /** 低保边缘家庭成员, medical assistance. */
  DIBAO_EDGE,
  /** 因病致贫重病患者, medical assistance. */
  ILLNESS_POVERTY,
  /** Civil servant up to section rank (科级及以下). */
  SECTION_AND_BELOW,
  /** Civil servant of county rank (处级). */
  COUNTY,
  /** Civil servant of bureau rank and above (厅级及以上). */
  BUREAU_AND_ABOVE;

  private static final Map<String, Group> BY_CODE = new HashMap<>();

  static {
    for (Group group : values()) {
      BY_CODE.put(group.code(), group);
    }
  }

  /** The word policy files use: the name in lower case. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The group of this code, null if there is none. */
  public static Group of(String code) {
    return BY_CODE.get(code);
  }
}
