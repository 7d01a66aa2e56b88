package org.renshe.protocol.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.message.CheckedAct;
import org.renshe.protocol.message.DayPair;
import org.renshe.protocol.message.DayTotal;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/** Sums acts up, one after the other, so that a side's day need not be in memory at once. */
public final class DayTotals {
  private final SortedMap<DayPair, Sums> sums = new TreeMap<>();

  /** Takes one act in; what is refused does not count. */
  public void add(CheckedAct act) {
    if (act.standing() != CheckedAct.Standing.REFUSED) {
      sums.computeIfAbsent(DayPair.of(act), pair -> new Sums()).add(act);
    }
  }

  /** What was summed, in the order of pairs. */
  public List<DayTotal> totals() {
    return sums.entrySet().stream().map(one -> one.getValue().total(one.getKey())).toList();
  }

  /** The totals of these acts. */
  public static List<DayTotal> of(Iterable<CheckedAct> acts) {
    DayTotals totals = new DayTotals();
    acts.forEach(totals::add);
    return totals.totals();
  }

  private static final class Sums {
    private final Map<Fund, DayTotal.FundSum> funds = new EnumMap<>(Fund.class);
    private long acts;
    private long open;
    private long fingerprint;

    void add(CheckedAct act) {
      if (!act.isBooked()) {
        open++;
        return;
      }
      acts++;
      act.amounts()
          .forEach(
              (fund, amount) -> {
                if (!amount.isZero()) {
                  funds.merge(fund, new DayTotal.FundSum(1, amount), Sums::plus);
                }
              });
      fingerprint += digest(act); // wraps around, which is what makes it independent of order
    }

    private static DayTotal.FundSum plus(DayTotal.FundSum one, DayTotal.FundSum other) {
      return new DayTotal.FundSum(one.count() + other.count(), one.amount().plus(other.amount()));
    }

    DayTotal total(DayPair pair) {
      return new DayTotal(
          pair, acts, open, funds, String.format(Locale.ROOT, "%016x", fingerprint));
    }
  }

  /** First eight bytes of the SM3 of what all sides must agree in. */
  private static long digest(CheckedAct act) {
    Map<Fund, Money> amounts = new EnumMap<>(Fund.class);
    act.amounts()
        .forEach(
            (fund, amount) -> {
              if (!amount.isZero()) {
                amounts.put(fund, amount);
              }
            });
    String canonical = act.key() + "|" + act.act() + "|" + act.standing() + "|" + amounts;
    return Long.parseUnsignedLong(Sm3.hex(canonical).substring(0, 16), 16);
  }
}
