package org.renshe.province.medical.policy;

import java.util.Locale;

/** Kinds of care that rules name (就医类别), finer than what a bill's care kind tells. */
enum Care implements Word {
  ANY,
  INPATIENT,
  OUTPATIENT,
  OUTPATIENT_MAJOR,
  SPECIAL_DISEASE,
  SPECIAL_DISEASE_CLASS1,
  CHRONIC,
  HOME_BED,
  PHARMACY,
  CHILDBIRTH,
  DUAL_CHANNEL_A("dual_channel_A"),
  DUAL_CHANNEL_B("dual_channel_B");

  private final String code;

  Care() {
    code = name().toLowerCase(Locale.ROOT);
  }

  Care(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
