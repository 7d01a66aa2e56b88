package org.renshe.province.medical.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.money.Money;

/** A stay day by day, cut where a year or a settlement period begins; and the years' totals. */
final class NaiveStay {
  private static final BigDecimal ZERO = BigDecimal.ZERO;

  private final JsonNode pack;
  private final Situation person;
  private final Bill bill;
  private final Map<LocalDate, Map<String, BigDecimal>> years = new TreeMap<>();
  private final List<Part> parts = new ArrayList<>();
  private BigDecimal carried = ZERO;
  private BigDecimal behind = ZERO;

  NaiveStay(JsonNode pack, Situation person, Bill bill) {
    this.pack = pack;
    this.person = person;
    this.bill = bill;
    cut();
  }

  List<Part> parts() {
    return parts;
  }

  Map<LocalDate, Map<String, BigDecimal>> years() {
    years
        .values()
        .forEach(
            year -> {
              year.values().removeIf(amount -> amount.signum() == 0);
              year.replaceAll((key, amount) -> amount.setScale(key.equals("admissions") ? 0 : 2));
            });
    return years;
  }

  private JsonNode settlement() {
    return pack.path("settlement");
  }

  private void cut() {
    History.Stay before = person.history().stay();
    LocalDate begins = before == null ? bill.begins() : before.begins();
    int periodDays = settlement().path("max_settlement_days").asInt(Integer.MAX_VALUE);
    boolean byDays =
        settlement().path("stay_over_new_year").asText().startsWith("split")
            && bill.care() == CareKind.INPATIENT;
    int days = (int) Math.max(1, ChronoUnit.DAYS.between(bill.begins(), bill.ends()));
    long behindDays = ChronoUnit.DAYS.between(begins, bill.begins());
    if (before != null && (behindDays == 0 || behindDays % periodDays != 0)) {
      carried = NaiveCalculator.yuan(before.deductible());
      behind = NaiveCalculator.yuan(before.inScope());
    }
    boolean goesOn = carried.signum() != 0 || behind.signum() != 0;
    int from = 0;
    int period = 0;
    for (int day = 1; day <= days; day++) {
      LocalDate next = bill.begins().plusDays(day);
      boolean newPeriod =
          bill.care() == CareKind.INPATIENT
              && ChronoUnit.DAYS.between(begins, next) % periodDays == 0;
      boolean newYear = byDays && !yearOf(next).equals(yearOf(next.minusDays(1)));
      if (day == days || newPeriod || newYear) {
        LocalDate year = byDays ? yearOf(bill.begins().plusDays(from)) : yearOf(bill.ends());
        parts.add(new Part(year, from, day, days, period, goesOn));
        from = day;
        period += newPeriod ? 1 : 0;
      }
    }
  }

  private LocalDate yearOf(LocalDate day) {
    String start = pack.path("accumulation_year_start").asText();
    LocalDate year = LocalDate.parse(day.getYear() + "-" + start);
    return year.isAfter(day) ? year.minusYears(1) : year;
  }

  private Map<String, BigDecimal> year(LocalDate start) {
    return years.computeIfAbsent(
        start,
        key -> {
          Accumulators known =
              key.equals(yearOf(bill.ends()))
                  ? person.before()
                  : person.history().earlierYears().get(key);
          Map<String, BigDecimal> amounts = new TreeMap<>();
          known.amounts().forEach((name, money) -> amounts.put(name, NaiveCalculator.yuan(money)));
          amounts.put("admissions", new BigDecimal(known.admissions()));
          return amounts;
        });
  }

  boolean hasDual(BillLine.DualChannel kind) {
    return bill.lines().stream().anyMatch(line -> isDual(line) && line.dualChannel() == kind);
  }

  BigDecimal dual(BillLine.DualChannel kind, Function<BillLine, Money> of) {
    return bill.lines().stream()
        .filter(line -> isDual(line) && line.dualChannel() == kind)
        .map(line -> NaiveCalculator.yuan(of.apply(line)))
        .reduce(ZERO, BigDecimal::add);
  }

  private boolean isDual(BillLine line) {
    boolean rows = false;
    for (JsonNode row : pack.path("ratios")) {
      rows |= row.get("care").asText().equals("dual_channel_" + line.dualChannel());
    }
    return line.dualChannel() != null && rows;
  }

  /** Days {@code [from, to)} of a stay. */
  final class Part {
    private final LocalDate start;
    private final int from;
    private final int to;
    private final int days;
    private final int period;
    private final boolean goesOn;
    private boolean started;

    private Part(LocalDate start, int from, int to, int days, int period, boolean goesOn) {
      this.start = start;
      this.from = from;
      this.to = to;
      this.days = days;
      this.period = period;
      this.goesOn = goesOn;
    }

    LocalDate start() {
      return start;
    }

    boolean last() {
      return to == days;
    }

    boolean hasMain() {
      return bill.lines().stream().anyMatch(line -> !isDual(line));
    }

    BigDecimal inScope() {
      return share(BillLine::inScope);
    }

    BigDecimal total() {
      return share(BillLine::inScope)
          .add(share(BillLine::firstSelfPay))
          .add(share(BillLine::overLimit))
          .add(share(BillLine::fullSelfPay));
    }

    private BigDecimal share(Function<BillLine, Money> of) {
      BigDecimal whole = ZERO;
      for (BillLine line : bill.lines()) {
        whole = isDual(line) ? whole : whole.add(NaiveCalculator.yuan(of.apply(line)));
      }
      return until(whole, to).subtract(until(whole, from));
    }

    private BigDecimal until(BigDecimal whole, int day) {
      return whole
          .multiply(new BigDecimal(day))
          .divide(new BigDecimal(days), 2, RoundingMode.FLOOR);
    }

    Map<String, BigDecimal> year() {
      return NaiveStay.this.year(start);
    }

    void add(String key, BigDecimal amount) {
      year().merge(key, amount, BigDecimal::add);
    }

    void disease(String care, BigDecimal pool) {
      if (care.equals("two_diseases")) {
        add("disease/" + bill.signs().diseaseCode().substring(0, 4) + "00", pool);
      } else if (bill.medType().equals("14")) {
        add("disease/" + bill.signs().diseaseCode(), pool);
      }
    }

    /** Of a care and those it is wider than. */
    BigDecimal sum(String prefix, String care) {
      BigDecimal sum = ZERO;
      for (Map.Entry<String, BigDecimal> entry : year().entrySet()) {
        if (entry.getKey().startsWith(prefix)) {
          String own = entry.getKey().substring(prefix.length());
          boolean fits = care.equals("any") || own.equals(care) || NaiveRows.wide(own).equals(care);
          sum = fits ? sum.add(entry.getValue()) : sum;
        }
      }
      return sum;
    }

    private History.Stay referredFrom() {
      return bill.signs().referredFromVisit() == null || period > 0
          ? null
          : person.history().referredFrom();
    }

    int order() {
      if (period > 0) {
        return person.admissionOrder() + period;
      }
      if (goesOn) {
        return person.history().stay().admissionOrder();
      }
      return referredFrom() == null ? person.admissionOrder() : referredFrom().admissionOrder();
    }

    /** An admission of its own is counted once a period. */
    boolean counts() {
      boolean stay =
          bill.care() == CareKind.INPATIENT
              && (bill.medType().equals("21") || bill.medType().equals("52"));
      boolean firstOfPeriod = from == 0 || parts.get(parts.indexOf(this) - 1).period < period;
      boolean own = period > 0 || (!goesOn && referredFrom() == null);
      return stay && firstOfPeriod && own;
    }

    BigDecimal due(BigDecimal full) {
      startPeriod();
      BigDecimal due = full;
      History.Stay before = referredFrom();
      if (before != null) {
        boolean down =
            NaiveRows.LEVELS.indexOf(bill.hospitalLevel())
                < NaiveRows.LEVELS.indexOf(before.level());
        due = down ? ZERO : due.subtract(NaiveCalculator.yuan(before.deductible())).max(ZERO);
      }
      return due.subtract(carried).max(ZERO);
    }

    BigDecimal behind(boolean main) {
      startPeriod();
      return main ? behind : ZERO;
    }

    private void startPeriod() {
      int index = parts.indexOf(this);
      if (index > 0 && parts.get(index - 1).period < period && !started) {
        carried = ZERO;
        behind = ZERO;
      }
      started = true;
    }

    void settled(BigDecimal deductible, BigDecimal scope) {
      startPeriod();
      carried = carried.add(deductible);
      behind = behind.add(scope);
    }
  }
}
