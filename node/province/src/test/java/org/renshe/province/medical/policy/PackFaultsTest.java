package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.problem.ProblemException;

/** One fault is put into a good pack; the refusal names file and line. */
class PackFaultsTest {
  private static final String GOOD = Fixtures.resource("EX-RES.yaml");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown top key     | currency: CNY | curency: CNY | KEY_UNKNOWN",
        "unknown row key     | basis: per_admission, src: T | basis: per_admission, sorce: T | KEY_UNKNOWN",
        "missing key         | order: each,  |              | KEY_MISSING",
        "missing table       | ratios:       | account:     | KEY_MISSING",
        "amount of text      | amount: 1000, | amount: many, | VALUE_WRONG",
        "half a fen          | amount: 1000, | amount: 1000.005, | VALUE_WRONG",
        "negative amount     | amount: 1000, | amount: -1000, | VALUE_WRONG",
        "level as a number   | level: any, group: any, order | level: 3, group: any, order | VALUE_WRONG",
        "unknown level       | level: any, group: any, order | level: '4', group: any, order | VALUE_WRONG",
        "unknown care        | {fund: pool, care: inpatient | {fund: pool, care: hospital | VALUE_WRONG",
        "unknown group       | group: any, order | group: nobody, order | VALUE_WRONG",
        "unknown fund        | {fund: pool, care: inpatient | {fund: pol, care: inpatient | VALUE_WRONG",
        "unknown basis       | basis: per_admission | basis: per_moon | VALUE_WRONG",
        "unknown order       | order: each   | order: fifth | VALUE_WRONG",
        "unknown filing      | filing: long_term | filing: someday | VALUE_WRONG",
        "unknown source      | per: year, src: T | per: year, src: U | VALUE_WRONG",
        "ratio above one     | ratio: '0.70' | ratio: '1.01' | VALUE_WRONG",
        "ratio below zero    | ratio: '0.70' | ratio: '-0.1' | VALUE_WRONG",
        "five decimals       | ratio: '0.70' | ratio: '0.70001' | VALUE_WRONG",
        "band gap at zero    | band_from: 0, band_to: null, ratio: '0.70' | band_from: 1, band_to: null, ratio: '0.70' | BANDS_BROKEN",
        "last band closed    | band_from: 0, band_to: null, ratio: '0.70' | band_from: 0, band_to: 9, ratio: '0.70' | BANDS_BROKEN",
        "band upside down    | band_from: 0, band_to: null, ratio: '0.70' | band_from: 9, band_to: 9, ratio: '0.70' | VALUE_WRONG",
        "serious illness gap | band_from: 50000 | band_from: 50001 | BANDS_BROKEN",
        "serious illness terms | deductible: 15000, band_from: 50000 | deductible: 14000, band_from: 50000 | VALUE_WRONG",
        "cut above ten       | ratio_points, value: '0.10' | ratio_points, value: '0.1001' | CUT_TOO_DEEP",
        "cut above twenty    | ratio_points, value: '0.20' | ratio_points, value: '0.21' | CUT_TOO_DEEP",
        "first pay above     | ratio_points, value: '0.20' | first_pay, value: '0.21' | CUT_TOO_DEEP",
        "cut for long term   | method: none, value: '0.00' | method: ratio_points, value: '0.05' | CUT_TOO_DEEP",
        "value without cut   | method: none, value: '0.00' | method: none, value: '0.05' | VALUE_WRONG",
        "no such day         | basis: per_admission, src | basis: per_admission, valid_from: '2026-02-30', src | VALUE_WRONG",
        "ends before it begins | basis: per_admission, src | basis: per_admission, valid_from: '2026-02-02', valid_to: '2026-02-01', src | VALUE_WRONG",
        "other rounding      | half_up_fen_per_fund | down | VALUE_WRONG",
        "other order         | price_limit>class_c | class_c>price_limit | VALUE_WRONG",
        "division too short  | division: '340100' | division: '3401' | VALUE_WRONG",
        "no such month       | accumulation_year_start: 01-01 | accumulation_year_start: 13-01 | VALUE_WRONG",
        "key twice           | currency: CNY | scheme: resident | PACK_UNREADABLE",
        "not YAML            | currency: CNY | 'currency: [' | PACK_UNREADABLE",
      })
  void aFaultIsRefusedWithItsPlace(String fault, String good, String bad, PolicyProblem expected) {
    assertTrue(GOOD.contains(good), good);
    ProblemException refusal = refusal(GOOD.replace(good, bad == null ? "" : bad));
    assertEquals(expected, refusal.problem(), fault + ": " + refusal.getMessage());
    assertTrue(refusal.getMessage().contains("EX-RES.yaml:"), refusal.getMessage());
  }

  @Test
  void theLineIsTheOneWithTheFault() {
    ProblemException refusal = refusal(GOOD.replace("ratio: '0.70'", "ratio: '7'"));
    long line = GOOD.lines().takeWhile(row -> !row.contains("ratio: '0.70'")).count() + 1;
    assertTrue(refusal.getMessage().contains("EX-RES.yaml:" + line + ":"), refusal.getMessage());
  }

  @Test
  void twoRowsForOneCaseAreRefused() {
    String row = "  - {care: inpatient, level: any, group: any, order: each, amount: 1000,";
    String twice = GOOD.replace(row, row + " basis: per_admission, src: T}\n" + row);
    assertEquals(PolicyProblem.ROWS_TIE, refusal(twice).problem());
  }

  @Test
  void overlappingBandsAreRefused() {
    String row = "  - {fund: pool, care: inpatient, level: any, group: any, band_from: 0,";
    String overlap = GOOD.replace(row, row + " band_to: 500, ratio: '0.5', src: T}\n" + row);
    assertEquals(PolicyProblem.ROWS_TIE, refusal(overlap).problem());
  }

  @Test
  void rowsOfOneCaseMayFollowEachOtherInTime() {
    String row = "  - {care: inpatient, level: any, group: any, order: each, amount: 1000,";
    String twice =
        GOOD.replace(
            row + " basis: per_admission,",
            row
                + " basis: per_admission, valid_to: '2025-12-31', src: T}\n"
                + row
                + " basis: per_admission, valid_from: '2026-01-01',");
    assertEquals("EX-RES", Fixtures.pack("EX-RES", twice).name());
  }

  @Test
  void hostileBytesAreRefusedByName() {
    for (String bytes :
        new String[] {"", "[]", "a", "\u0000", "a: &x [*x]", "{".repeat(2_000), "- ".repeat(99)}) {
      assertEquals(
          PolicyProblem.PACK_UNREADABLE,
          assertThrows(
                  ProblemException.class,
                  () -> PolicyPack.load("x", bytes.getBytes(StandardCharsets.UTF_8)),
                  bytes)
              .problem(),
          bytes);
    }
    byte[] large = new byte[(1 << 20) + 1];
    assertThrows(ProblemException.class, () -> PolicyPack.load("x", large));
  }

  private static ProblemException refusal(String yaml) {
    return assertThrows(ProblemException.class, () -> Fixtures.pack("EX-RES", yaml));
  }
}
