package org.renshe.province.medical.daycheck;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToLongFunction;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.message.DayFinding;

/** Watches the days by which a month's accounts are to be closed. */
final class MonthClosing {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int FINDINGS_MAX = 10_000;
  private static final ConfigKey<Integer> CHECKED_BY =
      ConfigKey.number(
          "reconcile.month-close",
          3,
          1,
          28,
          "上月三方对账应全部平账的日期（每月几日）",
          "Day of the month by which last month's checks are to be equal");
  private static final ConfigKey<Integer> AGREED_BY =
      ConfigKey.number(
          "institution.agree-by",
          20,
          1,
          28,
          "与医药机构核定上月费用的日期（每月几日）",
          "Day of the month by which last month is to be agreed with institutions");

  private final Database database;
  private final ToLongFunction<YearMonth> openInstitutions;
  private final int checkedBy;
  private final int agreedBy;
  private final Clock clock;

  MonthClosing(
      Database database,
      ToLongFunction<YearMonth> openInstitutions,
      Configuration configuration,
      Clock clock) {
    this.database = database;
    this.openInstitutions = openInstitutions;
    this.checkedBy = configuration.get(CHECKED_BY);
    this.agreedBy = configuration.get(AGREED_BY);
    this.clock = clock;
  }

  static List<ConfigKey<?>> keys() {
    return List.of(CHECKED_BY, AGREED_BY);
  }

  void meter(MeterRegistry metrics) {
    Gauge.builder("renshe.month.findings.overdue", this, MonthClosing::overdueFindings)
        .description("Differences of last month left after the day it was to be equal by")
        .register(metrics);
    Gauge.builder("renshe.month.institutions.overdue", this, MonthClosing::overdueInstitutions)
        .description("Institutions not agreed with after the day last month was to be agreed by")
        .register(metrics);
  }

  private double overdueFindings() {
    MonthClose now = now();
    return now.checkOverdue() ? now.openFindings() : 0;
  }

  private double overdueInstitutions() {
    MonthClose now = now();
    return now.agreementOverdue() ? now.openInstitutions() : 0;
  }

  MonthClose now() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
    YearMonth month = YearMonth.from(today).minusMonths(1);
    return new MonthClose(
        month,
        today.withDayOfMonth(checkedBy),
        openFindings(month),
        today.withDayOfMonth(agreedBy),
        openInstitutions.applyAsLong(month),
        today);
  }

  private long openFindings(YearMonth month) {
    return database
        .read(
            transaction ->
                transaction
                    .session()
                    .createSelectionQuery(
                        "from CheckFindingRow where day between :from and :to",
                        CheckFindingRow.class)
                    .setParameter("from", month.atDay(1))
                    .setParameter("to", month.atEndOfMonth())
                    .setMaxResults(FINDINGS_MAX)
                    .getResultList())
        .stream()
        .map(row -> row.finding().state())
        .filter(state -> state == DayFinding.State.OPEN || state == DayFinding.State.FROZEN)
        .count();
  }
}
