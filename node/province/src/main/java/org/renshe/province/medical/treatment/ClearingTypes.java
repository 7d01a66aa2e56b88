package org.renshe.province.medical.treatment;

import org.renshe.protocol.message.CareKind;

/** What a settlement is cleared as ({@code clr_type}). */
final class ClearingTypes {
  private ClearingTypes() {}

  /**
   * @param medType {@code med_type}; null while not said
   */
  static String of(CareKind care, String medType) {
    return medType == null ? Care.unknownClearing(care) : Care.of(medType).clearing(care);
  }
}
