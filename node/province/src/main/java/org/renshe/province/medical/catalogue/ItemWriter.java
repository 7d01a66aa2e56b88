package org.renshe.province.medical.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.database.Transaction;

/**
 * Enters versions of items. A version that has begun is never changed: bills were priced by it. Its
 * last day may be set from today on; anything else needs a new version, or an avowed correction.
 */
final class ItemWriter {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Fault BEGUN =
      new Fault(
          "该版本已生效，不能修改；请以新的开始日期建立新版本，或按更正导入",
          "this version has begun and cannot be changed; enter a new version with a later first"
              + " day, or import as a correction");

  private final Clock clock;
  private final int itemsMax;

  /**
   * @param itemsMax versions the catalogues may have
   */
  ItemWriter(Clock clock, int itemsMax) {
    this.clock = clock;
    this.itemsMax = itemsMax;
  }

  /** How rows are entered. */
  enum Mode {
    /** As an update: what has begun stays. */
    UPDATE,
    /** As a correction of what was wrong: anything may change. */
    CORRECTION
  }

  /**
   * @param refused by place in the list given
   */
  record Outcome(int added, int changed, int same, Map<Integer, Fault> refused) {
    int written() {
      return added + changed;
    }
  }

  /**
   * Enters what may be entered; a refused row does not hinder the others.
   *
   * @param items no version twice
   * @param dry only says what would come of it
   * @throws org.renshe.protocol.problem.ProblemException CATALOGUE_FULL
   */
  Outcome write(Transaction transaction, List<Item> items, Mode mode, boolean dry) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
    Map<String, Item> present =
        ItemStore.byId(transaction, items.stream().map(item -> item.key().id()).toList());
    List<Item> added = new ArrayList<>();
    List<Item> changed = new ArrayList<>();
    Map<Integer, Fault> refused = new LinkedHashMap<>();
    int same = 0;
    int place = 0;
    for (Item item : items) {
      Item before = present.get(item.key().id());
      if (before == null) {
        added.add(item);
      } else if (before.equals(item)) {
        same++;
      } else if (mode == Mode.CORRECTION || mayChange(before, item, today)) {
        changed.add(item);
      } else {
        refused.put(place, BEGUN);
      }
      place++;
    }
    if (!dry && !(added.isEmpty() && changed.isEmpty())) {
      enter(transaction, added, changed);
    }
    return new Outcome(added.size(), changed.size(), same, refused);
  }

  private void enter(Transaction transaction, List<Item> added, List<Item> changed) {
    long revision = ItemStore.nextRevision(transaction, added.size());
    if (!added.isEmpty() && ItemStore.state(transaction).items() > itemsMax) {
      throw CatalogueProblem.CATALOGUE_FULL.with(itemsMax);
    }
    ItemStore.insert(transaction, added, revision, clock.instant());
    ItemStore.update(transaction, changed, revision, clock.instant());
  }

  private static boolean mayChange(Item before, Item after, LocalDate today) {
    if (!before.hasBegun(today)) {
      return true;
    }
    boolean onlyTheEnd = before.until(after.to()).equals(after);
    boolean notBefore = before.to() == null || !before.to().isBefore(today);
    boolean fromToday = after.to() == null || !after.to().isBefore(today);
    return onlyTheEnd && notBefore && fromToday;
  }
}
