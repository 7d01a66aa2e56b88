package org.renshe.province.medical.pharmacy;

import java.math.BigDecimal;

/**
 * A medicine as an operator loads it.
 *
 * @param nationalCode {@code med_list_codg}
 * @param onPrescription prescription medicine; false for over the counter
 * @param unitsPerPack smallest units in a pack, above zero; null when not known
 * @param onlinePriceMax yuan a unit, not negative; null without ceiling
 */
record MedicineEntry(
    String nationalCode,
    boolean onPrescription,
    BigDecimal unitsPerPack,
    BigDecimal onlinePriceMax) {}
