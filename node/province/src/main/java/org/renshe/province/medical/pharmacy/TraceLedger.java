package org.renshe.province.medical.pharmacy;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.renshe.chassis.database.Transaction;

/**
 * Which pack was sold where. Two sellers of one pack meet at its row: the later transaction runs
 * again, sees the other's sale and is refused.
 */
final class TraceLedger {
  private final Medicines medicines;
  private final TraceSettings settings;
  private final Clock clock;
  private final Supplier<String> ids;

  TraceLedger(Medicines medicines, TraceSettings settings, Clock clock, Supplier<String> ids) {
    this.medicines = medicines;
    this.settings = settings;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Enters a sale of a whole pack.
   *
   * @throws org.renshe.protocol.problem.ProblemException sold before
   */
  void takeWhole(Transaction transaction, TraceUse.Claim asked, TraceUse.State state) {
    TracePack pack = pack(transaction, asked);
    if (!pack.isUntouched()) {
      throw TraceProblem.SOLD_BEFORE.with(asked.lineNumber(), asked.code());
    }
    take(transaction, pack, asked, pack.units(), state);
  }

  /**
   * Enters a sale out of a split pack.
   *
   * @param most how many units are still wanted
   * @return how many this pack could give
   * @throws org.renshe.protocol.problem.ProblemException nothing is left in it, or it may not come
   *     again
   */
  BigDecimal takePart(
      Transaction transaction, TraceUse.Claim asked, BigDecimal most, TraceUse.State state) {
    TracePack pack = pack(transaction, asked);
    if (pack.left().signum() <= 0 || (!settings.splitRepeats() && !pack.isUntouched())) {
      throw TraceProblem.SOLD_BEFORE.with(asked.lineNumber(), asked.code());
    }
    BigDecimal units = pack.left().min(most);
    take(transaction, pack, asked, units, state);
    return units;
  }

  private TracePack pack(Transaction transaction, TraceUse.Claim asked) {
    BigDecimal content =
        medicines
            .units(transaction, asked.nationalCode())
            .orElseGet(() -> BigDecimal.valueOf(settings.splitUnits()));
    TracePack pack = transaction.session().find(TracePack.class, asked.code());
    if (pack == null) {
      pack = new TracePack(asked.code(), asked.nationalCode(), content);
      transaction.session().persist(pack);
    } else if (!pack.nationalCode().equals(asked.nationalCode())) {
      if (!pack.isUntouched()) {
        throw TraceProblem.OTHER_MEDICINE.with(asked.lineNumber(), asked.code());
      }
      pack.become(asked.nationalCode(), content);
    }
    return pack;
  }

  private void take(
      Transaction transaction,
      TracePack pack,
      TraceUse.Claim asked,
      BigDecimal units,
      TraceUse.State state) {
    pack.take(units);
    TraceUse.Claim claim =
        new TraceUse.Claim(
            asked.code(),
            asked.key(),
            asked.institution(),
            asked.nationalCode(),
            asked.lineNumber(),
            units,
            asked.split());
    transaction.session().persist(new TraceUse(ids.get(), claim, state, clock.instant()));
    transaction.session().flush();
  }

  /** Every live use of that sale. */
  List<TraceUse> of(Transaction transaction, String key) {
    return transaction
        .session()
        .createSelectionQuery(
            "from TraceUse where key = :key and state <> :freed order by id", TraceUse.class)
        .setParameter("key", key)
        .setParameter("freed", TraceUse.State.FREED)
        .getResultList();
  }

  void free(Transaction transaction, TraceUse use) {
    use.freed(clock.instant());
    transaction.session().find(TracePack.class, use.code()).giveBack(use.units());
  }

  /** Live uses of the code by that institution, newest first. */
  List<TraceUse> live(Transaction transaction, String code, String institution) {
    return transaction
        .session()
        .createSelectionQuery(
            "from TraceUse where code = :code and institution = :institution and state <> :freed"
                + " order by madeAt desc, id",
            TraceUse.class)
        .setParameter("code", code)
        .setParameter("institution", institution)
        .setParameter("freed", TraceUse.State.FREED)
        .getResultList();
  }

  /** Every use of those codes, live or freed, in order of codes and time. */
  List<TraceView> look(Transaction transaction, List<String> codes) {
    return transaction
        .session()
        .createSelectionQuery(
            "from TraceUse where code in :codes order by code, madeAt, id", TraceUse.class)
        .setParameter("codes", codes)
        .getResultList()
        .stream()
        .map(TraceUse::view)
        .toList();
  }
}
