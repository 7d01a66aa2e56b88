package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.NationalSeries.Series;
import org.renshe.province.medical.policy.pack.SeriesParser;

/**
 * Faults in diseases, assistance, switches and the national series are refused with their place.
 */
class RowFaultsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "disease code       | EX-EMP | code: M01600 | code: 1600 | VALUE_WRONG",
        "disease care       | EX-EMP | 糖尿病, care: chronic | 糖尿病, care: inpatient | VALUE_WRONG",
        "disease twice      | EX-EMP | code: M03900 | code: M01600 | ROWS_TIE",
        "no days at all     | EX-EMP | referral_up | max_settlement_days: 0@  referral_up | VALUE_WRONG",
        "referral word      | EX-EMP | pay_difference_only | half | VALUE_WRONG",
        "stay word          | EX-EMP | by_discharge_date | by_the_moon | VALUE_WRONG",
        "a factor of none   | EX-EMP | ratio_points, value: '0.20' | ratio_factor, value: '0.00' | VALUE_WRONG",
        "a factor too deep  | EX-EMP | ratio_points, value: '0.20' | ratio_factor, value: '0.70' | CUT_TOO_DEEP",
        "back home too deep | EX-EMP | back_home, method: ratio_points, value: '0.10' | back_home, method: ratio_points, value: '0.11' | CUT_TOO_DEEP",
        "income rule        | 000000-assistance | 25% of last year's | a quarter of last year's | VALUE_WRONG",
        "below the nation   | 000000-assistance | deductible: 0, ratio: '0.90' | deductible: 0, ratio: '0.69' | VALUE_WRONG",
        "inherits beside rows | 000000-assistance | base: | '  - {inherits: other}@base:' | VALUE_WRONG",
        "group twice        | 000000-assistance | group: fanpin | group: dibao | ROWS_TIE",
        "rank               | 360100-employee | rank: county, group: working | rank: mayor, group: working | VALUE_WRONG",
        "rank twice         | 360100-employee | rank: county, group: working | rank: section_and_below, group: working | ROWS_TIE",
      })
  void aFaultIsRefusedWithItsPlace(
      String fault, String file, String good, String bad, PolicyProblem expected) {
    String yaml = file.startsWith("EX") ? Fixtures.resource(file + ".yaml") : Fixtures.sample(file);
    assertTrue(yaml.contains(good), good);
    String wrong = yaml.replace(good, bad.replace('@', '\n'));
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> Fixtures.pack(file, wrong));
    assertEquals(expected, refusal.problem(), fault + ": " + refusal.getMessage());
    assertTrue(refusal.getMessage().contains(file + ".yaml:"), refusal.getMessage());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "schema      | renshe-national-series/1 | renshe-medical-policy/1 | VALUE_WRONG",
        "filing      | filing: unfiled | filing: lost | VALUE_WRONG",
        "cap twice   | filing: unfiled | filing: temporary_other | VALUE_WRONG",
        "local code  | code: M03900 | code: M03901 | VALUE_WRONG",
        "series      | series: average_wage | series: average_age | VALUE_WRONG",
        "division    | '440100' | '4401' | VALUE_WRONG",
        "year twice  | '440100', year: 2014 | '440300', year: 2022 | ROWS_TIE",
        "unknown key | most: | least: | KEY_UNKNOWN",
      })
  void aFaultOfTheSeriesToo(String fault, String good, String bad, PolicyProblem expected) {
    String yaml = Fixtures.sample("national-series");
    assertTrue(yaml.contains(good), good);
    byte[] wrong = yaml.replace(good, bad).getBytes(StandardCharsets.UTF_8);
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> SeriesParser.parse(wrong));
    assertEquals(expected, refusal.problem(), fault + ": " + refusal.getMessage());
    assertTrue(refusal.getMessage().contains("national-series.yaml:"), refusal.getMessage());
  }

  @Test
  void aYearlyFigureIsTheNewestNotNewerOfTheNearestPlace() {
    NationalSeries national =
        SeriesParser.parse(
            """
            schema: renshe-national-series/1
            series:
              - {series: disposable_income, division: '360000', year: 2023, amount: 30000}
              - {series: disposable_income, division: '360000', year: 2025, amount: 35000}
              - {series: disposable_income, division: '360100', year: 2024, amount: 40000}
            """
                .getBytes(StandardCharsets.UTF_8));
    assertEquals(2024, national.find(Series.DISPOSABLE_INCOME, "360104", 2025).year());
    assertEquals(2023, national.find(Series.DISPOSABLE_INCOME, "360104", 2023).year());
    assertEquals(2025, national.find(Series.DISPOSABLE_INCOME, "360200", 2026).year());
    assertNull(national.find(Series.DISPOSABLE_INCOME, "360100", 2022));
    assertNull(national.find(Series.AVERAGE_WAGE, "360100", 2025));
  }

  @Test
  void capsAreDataAndATighterOneRefusesWhatTheUsualOneTakes() {
    String tighter =
        Fixtures.sample("national-series")
            .replace("temporary_other, most: '0.20'", "temporary_other, most: '0.15'");
    NationalSeries national = SeriesParser.parse(tighter.getBytes(StandardCharsets.UTF_8));
    ProblemException refusal =
        assertThrows(
            ProblemException.class,
            () ->
                PolicyPack.load("340100-employee", SamplePacks.bytes("340100-employee"), national));
    assertEquals(PolicyProblem.CUT_TOO_DEEP, refusal.problem());
  }
}
