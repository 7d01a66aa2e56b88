package org.renshe.province.medical.treatment;

import org.renshe.protocol.message.CareKind;

/** What a settlement is cleared as ({@code clr_type}). */
final class ClearingTypes {
  private ClearingTypes() {}

  /**
   * @param medType {@code med_type}; null while not said
   */
  static String of(CareKind care, String medType) {
    if (care == CareKind.INPATIENT) {
      return "21";
    }
    return medType != null && medType.startsWith("14") ? "14" : "11";
  }
}
