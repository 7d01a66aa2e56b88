package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;

/** Accounts with an institution: totals, rows, clearing applications, away confirmations. */
class AccountsTest {
  private TestTreatment place;
  private Story story;

  @BeforeEach
  void open() {
    place = new TestTreatment("jdbc:h2:mem:accounts");
    story = new Story(place);
  }

  @AfterEach
  void close() {
    place.close();
  }

  @Test
  void totalsAreComparedOverEveryRecord() {
    story.play("0300-timeout-reversal-refund-8.3.txt");
    story.play("1200-totals-8.3.txt");
  }

  @Test
  void whatWasSettledBeforeAccountsWereKeptIsEnteredOnce() {
    story.play("0300-timeout-reversal-refund-8.3.txt");
    place.accounts.forget();
    place.accounts.catchUp(place.service);
    place.accounts.catchUp(place.service);
    story.play("1200-totals-8.3.txt");
  }

  @Test
  void aPeriodIsAppliedForOnceItIsBalanced() {
    story.play("0300-timeout-reversal-refund-8.3.txt");
    assertEquals(1, place.accounts.openInstitutions(YearMonth.of(2026, 3)));
    assertEquals(0, place.accounts.openInstitutions(YearMonth.of(2026, 2)));
    story.play("1210-clearing-application.txt");
    assertEquals(0, place.accounts.openInstitutions(YearMonth.of(2026, 3)));
  }

  @Test
  void aPeriodWithAnUnknownOutcomeIsNotApplied() {
    story.play("0210-away-discharged.txt");
    story.play("1220-unknown-outcome.txt");
  }

  @Test
  void rowsAreComparedOnceTotalsDiffer() {
    story.play("0300-timeout-reversal-refund-8.3.txt");
    String visit = story.caught("visit");
    String settled = story.caught("settlement");
    String person = "990100000000000000010001";
    // the hospital lost the refund, has a fen too much in the first, and one the centre has not
    String equalless = String.join("\t", settled, visit, person, "360.71", "103.93", "180.00", "0");
    String unknown = String.join("\t", "X1", visit, person, "1.00", "0.50", "0", "0");
    story.keep("file", file(equalless + "\r\n" + unknown + "\n"));
    story.keep("short", file(equalless + "\n"));
    story.keep("broken", file("one\ttwo\n"));
    story.keep("bomb", file("x".repeat(200_000)));
    story.play("1230-details.txt");
    List<String[]> result = result(story.caught("result"));
    assertEquals(4, result.size());
    assertRow(result.get(0), person, visit, settled, null, "1", "0", "医疗费总额相差0.01", "360.70");
    assertRow(result.get(1), person, visit, "X1", "null", "1", "0", "中心无此结算", "null");
    assertRow(result.get(2), person, "null", "null", null, "1", null, "医院无此结算", null);
    assertRow(result.get(3), person, "null", "null", null, "1", null, "医院无此结算", null);
    assertTrue(
        result.stream().anyMatch(row -> row[3].equals(story.caught("lastsettled"))),
        "the msgid to reverse by");
  }

  @Test
  void awaySettlementsOfTheProvinceAreConfirmedByTheMonth() {
    for (int i = 1; i <= 102; i++) {
      place.accounts.enter(away(i, "990200", "990000", "2026-03-10T02:00:00Z"));
    }
    place.accounts.enter(away(201, "990100", "990000", "2026-03-10T03:00:00Z"));
    place.accounts.enter(away(202, "980200", "980000", "2026-03-10T03:00:00Z"));
    // eight in the evening of 31 March is midnight of April in Shanghai
    place.accounts.enter(away(203, "990200", "990000", "2026-03-31T16:00:00Z"));
    story.play("1240-away-confirmation.txt");
  }

  private static ClearedAct away(int number, String agency, String member, String at) {
    return new ClearedAct(
        "990000/H99010100001/K%03d".formatted(number),
        new ClearedAct.Origin(
            TestTreatment.HOSPITAL,
            "H99010100001202603100900%06d".formatted(number),
            "S990100260310%07d".formatted(number),
            member,
            "990200000000000000030%03d".formatted(number),
            "990202199001010%03d".formatted(number)),
        "A990100260310%07d".formatted(number),
        false,
        true,
        InsuranceKind.EMPLOYEE,
        new ClearedAct.Clearing("11", agency),
        Instant.parse(at).plusSeconds(number),
        Money.ofFen(10_000),
        Money.ofFen(6_000),
        Money.ofFen(1_500),
        Money.ofFen(2_500));
  }

  private String file(String text) {
    return place.database.write(
        transaction ->
            place
                .accounts
                .files
                .put(transaction, TestTreatment.HOSPITAL, "a.zip", zip(text))
                .number());
  }

  private static byte[] zip(String text) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.finish();
      return bytes.toByteArray();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String[]> result(String number) {
    byte[] zip =
        place.database.read(
            transaction ->
                place
                    .accounts
                    .files
                    .require(transaction, number, TestTreatment.HOSPITAL)
                    .content());
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      assertEquals("result.txt", in.getNextEntry().getName());
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Null in what is expected stands for anything. */
  private static void assertRow(String[] row, String... expected) {
    assertEquals(10, row.length);
    for (int i = 0; i < expected.length; i++) {
      if (expected[i] != null) {
        assertEquals(expected[i], row[i], "column " + i);
      }
    }
  }
}
