package org.renshe.province.medical.pharmacy;

import java.math.BigDecimal;

/**
 * What is known of a medicine beside its price in the catalogue.
 *
 * @param nationalCode {@code med_list_codg}
 * @param onPrescription prescription medicine (处方药); false for over the counter (非处方药)
 * @param unitsPerPack smallest units in a pack, for split packs; null when not known
 * @param onlinePriceMax ceiling of its price online, yuan a unit; null without one
 */
public record MedicineFacts(
    String nationalCode,
    boolean onPrescription,
    BigDecimal unitsPerPack,
    BigDecimal onlinePriceMax) {

  /** A medicine nobody has described is one on prescription: the careful reading. */
  static MedicineFacts unknown(String nationalCode) {
    return new MedicineFacts(nationalCode, true, null, null);
  }
}
