package org.renshe.province.medical.daycheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Days of the month are calendar days: checked by the 3rd, agreed by the 20th (cross-province 7).
 */
class MonthCloseTest {
  @ParameterizedTest
  @CsvSource({
    "2026-04-03, 1, 1, false, false",
    "2026-04-04, 1, 1, true,  false",
    "2026-04-04, 0, 1, false, false",
    "2026-04-20, 1, 1, true,  false",
    "2026-04-21, 1, 1, true,  true",
    "2026-04-21, 0, 0, false, false",
  })
  void whatIsLeftAfterItsDayIsOverdue(
      LocalDate today, long findings, long institutions, boolean check, boolean agreement) {
    MonthClose close =
        new MonthClose(
            YearMonth.of(2026, 3),
            today.withDayOfMonth(3),
            findings,
            today.withDayOfMonth(20),
            institutions,
            today);
    assertEquals(check, close.checkOverdue());
    assertEquals(agreement, close.agreementOverdue());
  }
}
