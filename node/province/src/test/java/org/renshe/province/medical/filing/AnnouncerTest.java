package org.renshe.province.medical.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AnnounceFiling;
import org.renshe.protocol.message.FilingNoted;
import org.renshe.protocol.message.FilingNotice.Standing;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.Foundation;

/** A filing elsewhere is told to the treatment place until it has noted it. */
class AnnouncerTest {
  @TempDir static Path folder;
  private static TestFiling place;
  private final List<AnnounceFiling> told = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private boolean away;
  private Announcer announcer;

  @BeforeAll
  static void open() {
    place = new TestFiling(folder, "");
  }

  @BeforeEach
  void reset() {
    place.reset();
    announcer =
        new Announcer(
            place.foundation.database,
            place.foundation.registry.service(),
            this::send,
            place.foundation.clock);
    place
        .foundation
        .resource(FilingResource.class)
        .filings(
            """
            {"filingNumber":"F-1","personNumber":"3401P1","kind":"EMPLOYEE",
             "filingKind":"LONG_RESIDENT","division":"310000","promised":true}""");
  }

  @AfterAll
  static void close() {
    place.close();
  }

  @Test
  void itIsToldOnceAndNoMoreOnceNoted() {
    announcer.tellDue();
    announcer.tellDue();
    assertEquals(1, told.size());
    assertEquals(TestFiling.PERSON, told.get(0).personNumber());
    assertEquals(Standing.PROMISED, told.get(0).filing().standing());

    noted(TestFiling.SHANGHAI, told.get(0).filing().revision());
    place.today("2026-03-20");
    announcer.tellDue();
    assertEquals(1, told.size());
  }

  @Test
  void whatIsNotNotedIsToldAgainUnderAnotherKey() {
    announcer.tellDue();
    place.today("2026-03-10");
    announcer.tellDue();

    assertEquals(2, told.size());
    assertEquals(2, keys.stream().distinct().count());
  }

  @Test
  void aChangeAndTheEndAreToldWithALaterRevision() {
    announcer.tellDue();
    noted(TestFiling.SHANGHAI, told.get(0).filing().revision());
    FilingDecisions decisions = place.foundation.filing.decisions();
    place.foundation.database.run(tx -> decisions.handInEvidence(tx, "F-1"));
    announcer.tellDue();
    place.foundation.database.run(tx -> decisions.end(tx, "F-1", EndReason.CANCELLED, "本人申请取消"));
    announcer.tellDue();

    assertEquals(
        List.of(Standing.PROMISED, Standing.IN_FORCE, Standing.ENDED),
        told.stream().map(each -> each.filing().standing()).toList());
    assertTrue(told.get(1).filing().revision() > told.get(0).filing().revision());
    assertTrue(told.get(2).filing().revision() > told.get(1).filing().revision());
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsToldLater() {
    away = true;
    announcer.tellDue();
    assertTrue(told.isEmpty());

    away = false;
    place.today("2026-03-11");
    announcer.tellDue();
    assertEquals(1, told.size());
  }

  @Test
  void onlyThePlaceThatWasToldCanHaveNotedIt() {
    announcer.tellDue();
    noted(new MemberCode("460000"), told.get(0).filing().revision());
    assertEquals(0, row().notedRevision);
    noted(TestFiling.SHANGHAI, 999);
    assertEquals(0, row().notedRevision, "a revision it was not told");
    noted(TestFiling.SHANGHAI, told.get(0).filing().revision());
    assertNull(row().nextAt);
  }

  private void noted(MemberCode from, long revision) {
    place.foundation.database.run(
        tx -> announcer.noted(tx, from, new FilingNoted("F-1", revision)));
  }

  private static AnnouncementRow row() {
    return place.write(tx -> tx.session().find(AnnouncementRow.class, "F-1"));
  }

  private void send(Transaction transaction, MemberCode to, String key, AnnounceFiling filing) {
    if (away) {
      throw new ProblemException(FilingProblem.FIELD_WRONG, to);
    }
    assertEquals(TestFiling.SHANGHAI, to);
    assertTrue(!to.equals(Foundation.ANHUI));
    transaction.afterCommit(
        () -> {
          told.add(filing);
          keys.add(key);
        });
  }
}
