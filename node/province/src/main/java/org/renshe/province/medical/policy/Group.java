package org.renshe.province.medical.policy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.renshe.province.medical.policy.pack.Word;

/**
 * Groups of insured people that rules name (待遇人群). Where several of a person's groups have a rule,
 * the one of the highest specificity wins.
 */
public enum Group implements Word {
  ANY(0),
  WORKING(1),
  RETIRED(2),
  ADULT(3),
  STUDENT_CHILD(4),
  ADULT_19_59(5),
  ELDER_60(6),
  RETIRED_PRE2001(7),
  ELDER_70(8),
  CHILD_UNDER_6(9),
  LOW_INCOME(10),
  LOW_INCOME_DIBAO(11),
  HYPERTENSION(12),
  DIABETES(13),
  /** Approved for a disease that a place's serious-illness insurance lists (大病病种). */
  LISTED_DISEASE(14),
  CANCER_RADIO_CHEMO(15),
  PSYCHIATRIC(16),
  /** 特困人员, medical assistance. */
  TEKUN(17),
  /** 低保对象, medical assistance. */
  DIBAO(18),
  /** 返贫致贫人口, medical assistance. */
  FANPIN(19),
  /** 低保边缘家庭成员, medical assistance. */
  DIBAO_EDGE(20),
  /** 因病致贫重病患者, medical assistance. */
  ILLNESS_POVERTY(21),
  /** Civil servant up to section rank (科级及以下). */
  SECTION_AND_BELOW(22),
  /** Civil servant of county rank (处级). */
  COUNTY(23),
  /** Civil servant of bureau rank and above (厅级及以上). */
  BUREAU_AND_ABOVE(24),
  /** Member of an enterprise's supplement (企业补充医疗保险). */
  ENTERPRISE(25);

  private static final Map<String, Group> BY_CODE = new HashMap<>();

  static {
    for (Group group : values()) {
      BY_CODE.put(group.code(), group);
    }
  }

  private final int specificity;

  Group(int specificity) {
    this.specificity = specificity;
  }

  /** The higher, the sooner its rows are taken. */
  public int specificity() {
    return specificity;
  }

  /** The word policy files use: the name in lower case. */
  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group of this code, null if there is none. */
  public static Group of(String code) {
    return BY_CODE.get(code);
  }
}
