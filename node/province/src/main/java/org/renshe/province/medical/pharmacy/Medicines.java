package org.renshe.province.medical.pharmacy;

import java.math.BigDecimal;
import java.util.Optional;
import org.renshe.chassis.database.Transaction;

/** Medicines as operators describe them. */
public final class Medicines {
  private static final int CODE_LENGTH_MAX = 50;

  Medicines() {}

  /** What is known of a medicine; one nobody described counts as a prescription medicine. */
  public MedicineFacts facts(Transaction transaction, String nationalCode) {
    Medicine found = transaction.session().find(Medicine.class, nationalCode);
    return found == null ? MedicineFacts.unknown(nationalCode) : found.facts();
  }

  Optional<BigDecimal> units(Transaction transaction, String nationalCode) {
    return Optional.ofNullable(facts(transaction, nationalCode).unitsPerPack());
  }

  void load(Transaction transaction, MedicineEntry entry) {
    String code = entry.nationalCode();
    require(code != null && !code.isBlank() && code.length() <= CODE_LENGTH_MAX, "nationalCode");
    BigDecimal units = entry.unitsPerPack();
    require(units == null || (units.signum() > 0 && units.scale() <= 4), "unitsPerPack");
    BigDecimal price = entry.onlinePriceMax();
    require(price == null || (price.signum() >= 0 && price.scale() <= 6), "onlinePriceMax");
    Medicine found = transaction.session().find(Medicine.class, code);
    boolean fresh = found == null;
    Medicine medicine = fresh ? new Medicine(code) : found;
    medicine.change(entry);
    if (fresh) {
      transaction.session().persist(medicine);
    }
  }

  private static void require(boolean condition, String field) {
    if (!condition) {
      throw TraceProblem.MEDICINE_WRONG.with(field);
    }
  }
}
