package org.renshe.province.medical.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.DatabaseSettings;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AnnounceFiling;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.FilingNoted;
import org.renshe.protocol.message.FilingNotice;
import org.renshe.protocol.message.FilingNotice.Standing;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.problem.ProblemException;

/** Shanghai notes filings that Anhui tells it of (cross-province.md section 3, rule 13). */
class NotedFilingsTest {
  private static final MemberCode SHANGHAI = new MemberCode("310000");
  private static final MemberCode ANHUI = new MemberCode("340000");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
  private static final Instant NOW = Instant.parse("2026-03-12T02:00:00Z");

  @TempDir Path folder;
  private Database database;
  private NotedFilings filings;
  private final List<Answer> answers = new ArrayList<>();

  @BeforeEach
  void open() {
    Configuration configuration =
        Configuration.of(Map.of("data.folder", folder.toString()), DatabaseSettings.ALL);
    database = Database.open(configuration, List.of(new DeclarationArea(null).schema()));
    filings =
        new NotedFilings(
            SHANGHAI,
            database,
            (transaction, request, answer) -> answers.add(answer),
            new PersonalData(new byte[PersonalData.KEY_LENGTH], new SecureRandom()),
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aFilingIsNotedAnsweredAndSeenUnderItsPersonAndPlaceOnly() {
    tell(notice(1, "310000", null, Standing.PROMISED));

    assertEquals(List.of(new FilingNoted("F-1", 1)), answers);
    assertEquals(Standing.PROMISED, seen(ANHUI, "P1").get(0).standing());
    assertTrue(seen(ANHUI, "P2").isEmpty());
    assertTrue(seen(SHANGHAI, "P1").isEmpty());
  }

  @Test
  void aRevisionThatComesLateOrTwiceChangesNothing() {
    tell(notice(2, "310000", null, Standing.IN_FORCE));
    tell(notice(2, "310000", null, Standing.IN_FORCE));
    tell(notice(1, "310000", null, Standing.PROMISED));

    assertEquals(1, seen(ANHUI, "P1").size());
    assertEquals(Standing.IN_FORCE, seen(ANHUI, "P1").get(0).standing());
    assertEquals(3, answers.size(), "each telling is answered");
  }

  @Test
  void anEndedFilingIsSeenUntilItsLastDayAndForgottenLater() {
    tell(notice(2, "310000", DAY, Standing.ENDED));
    assertEquals(1, seen(ANHUI, "P1").size());
    assertTrue(filings.of(ANHUI, "P1", DAY.plusDays(1)).isEmpty());

    tell(notice(3, "310000", DAY.minusDays(200), Standing.ENDED));
    filings.forget();
    assertEquals(0L, rows());
  }

  @Test
  void whatIsKeptIsSealed() {
    tell(notice(1, "310000", null, Standing.IN_FORCE));
    String kept =
        database.read(
            tx ->
                tx.session()
                    .createSelectionQuery("from NotedFilingRow", NotedFilingRow.class)
                    .getSingleResult()
                    .noticeSealed);

    assertFalse(kept.contains("TEMP_OTHER"));
  }

  @Test
  void aFilingThatGoesElsewhereIsRefused() {
    assertEquals(
        DeclarationProblem.FILING_NOT_OURS,
        assertThrows(
                ProblemException.class, () -> tell(notice(1, "460000", null, Standing.IN_FORCE)))
            .problem());
  }

  private long rows() {
    return database.read(
        tx ->
            tx.session()
                .createSelectionQuery("select count(*) from NotedFilingRow", Long.class)
                .getSingleResult());
  }

  private List<FilingNotice> seen(MemberCode insuredPlace, String person) {
    return filings.of(insuredPlace, person, DAY);
  }

  private void tell(FilingNotice notice) {
    AnnounceFiling told = new AnnounceFiling("P1", notice);
    EnvelopeHeader header =
        new EnvelopeHeader(
            "M1",
            told.type().wireName(),
            told.type().version(),
            ANHUI,
            SHANGHAI,
            NOW,
            "key",
            null,
            null);
    filings.handle(new Opened(header, told));
  }

  private static FilingNotice notice(
      long revision, String division, LocalDate to, Standing standing) {
    return new FilingNotice(
        "F-1",
        revision,
        FilingKind.TEMP_OTHER,
        InsuranceKind.EMPLOYEE,
        division,
        LocalDate.of(2025, 1, 1),
        to,
        standing);
  }
}
