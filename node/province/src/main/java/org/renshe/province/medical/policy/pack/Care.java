package org.renshe.province.medical.policy.pack;

import java.util.Locale;

/** Kinds of care that rules name (就医类别), finer than what a bill's care kind tells. */
public enum Care implements Word {
  ANY,
  INPATIENT,
  OUTPATIENT,
  /** 门诊大病. */
  OUTPATIENT_MAJOR,
  /** 门特. */
  SPECIAL_DISEASE,
  SPECIAL_DISEASE_CLASS1,
  SPECIAL_DISEASE_CLASS2,
  /** 慢特病. */
  CHRONIC,
  /** 门诊两病: outpatient rules with limits of their own. */
  TWO_DISEASES(OUTPATIENT),
  /** 家庭病床. */
  HOME_BED,
  /** 定点药店: under the outpatient deductible and ceiling (门诊共济). */
  PHARMACY(OUTPATIENT),
  /** 住院分娩: under the inpatient ceiling. */
  CHILDBIRTH(INPATIENT),
  /** 生育门诊. */
  MATERNITY_OUTPATIENT,
  DUAL_CHANNEL_A("dual_channel_A"),
  DUAL_CHANNEL_B("dual_channel_B");

  private final String code;
  private final Care wider;

  Care() {
    this((Care) null);
  }

  Care(Care wider) {
    this.code = name().toLowerCase(Locale.ROOT);
    this.wider = wider;
  }

  Care(String code) {
    this.code = code;
    this.wider = null;
  }

  @Override
  public String code() {
    return code;
  }

  /** The care whose deductibles and ceilings also hold for this one; itself where none. */
  public Care wider() {
    return wider == null ? this : wider;
  }

  /** Whether it is one of the kinds that are for an approved disease. */
  public boolean isForDisease() {
    return switch (this) {
      case OUTPATIENT_MAJOR,
          SPECIAL_DISEASE,
          SPECIAL_DISEASE_CLASS1,
          SPECIAL_DISEASE_CLASS2,
          CHRONIC ->
          true;
      case ANY,
          INPATIENT,
          OUTPATIENT,
          TWO_DISEASES,
          HOME_BED,
          PHARMACY,
          CHILDBIRTH,
          MATERNITY_OUTPATIENT,
          DUAL_CHANNEL_A,
          DUAL_CHANNEL_B ->
          false;
    };
  }

  /** The kind of this code, null if there is none. */
  public static Care of(String code) {
    for (Care care : values()) {
      if (care.code.equals(code)) {
        return care;
      }
    }
    return null;
  }
}
