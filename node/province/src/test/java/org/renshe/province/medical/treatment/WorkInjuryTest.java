package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.money.Money;
import org.renshe.province.Foundation;
import org.renshe.province.card.CardResource;
import org.renshe.province.medical.filing.FilingResource;
import org.renshe.province.medical.injury.InjuryResource;
import org.renshe.province.medical.policy.PolicyLibrary;
import org.renshe.province.medical.settlement.AnhuiDesk;
import org.renshe.province.medical.settlement.InsuredDesk;
import org.renshe.province.registry.RegistryResource;

/** Work injury through hospitals' transactions, away and at home, with the card and without. */
class WorkInjuryTest {
  private static final MemberCode SHANGHAI = new MemberCode("310000");

  @TempDir static Path folder;
  private static Foundation anhui;
  private static InsuredDesk desk;
  private static int databases;

  @BeforeAll
  static void open() {
    anhui =
        Foundation.h2(folder, Clock.fixed(Instant.parse("2026-03-10T02:00:00Z"), ZoneOffset.UTC));
    desk = AnhuiDesk.over(anhui, new PolicyLibrary(List.of(CareElsewhereTest.examplePolicy())));
  }

  @AfterAll
  static void close() {
    anhui.close();
  }

  @BeforeEach
  void worker() {
    anhui.clear();
    RegistryResource registry = anhui.resource(RegistryResource.class);
    registry.people(
        """
        {"personNumber":"3401P1","documentNumber":"190101196503150115","name":"郭建军"}""");
    registry.relations(
        """
        [{"personNumber":"3401P1","kind":"INJURY","personType":"11","groups":["working"],
          "since":"2020-01-01","division":"340100"},
         {"personNumber":"3401P1","kind":"EMPLOYEE","personType":"11","groups":["working"],
          "since":"2020-01-01","division":"340100","accountBalance":"900.00"}]""");
    anhui
        .resource(CardResource.class)
        .cards(
            """
            {"cardNumber":"T0000001X","identificationCode":"190100D15600000500000001A1B2C3D4",
             "personNumber":"3401P1"}""");
  }

  private static void decided(String kind, String from) {
    anhui
        .resource(InjuryResource.class)
        .qualifications(
            """
            {"number":"D-%s","personNumber":"3401P1","kind":"%s","from":"%s"}"""
                .formatted(kind, kind, from));
  }

  private static void filed(String kind) {
    anhui
        .resource(FilingResource.class)
        .filings(
            """
            {"personNumber":"3401P1","kind":"INJURY","filingKind":"%s","division":"310000",
             "from":"2026-03-01"}"""
                .formatted(kind));
  }

  private static TestTreatment treatment(
      MemberCode self, String division, InsuredDesk near, InsuredDesk far) {
    return new TestTreatment(
        "jdbc:h2:mem:injury" + ++databases + ";DB_CLOSE_DELAY=-1;MODE=Oracle",
        new TestTreatment.Setting(self, division, near, far));
  }

  private static void playAway(String transcript) {
    try (TestTreatment shanghai = treatment(SHANGHAI, "310106", null, desk)) {
      new Story(shanghai).play(transcript);
    }
  }

  @Test
  void awayTheFundPaysAllWithinTheCatalogueAndOnlyWithTheCard() {
    decided("INJURY_RECOGNISED", "2026-01-05");
    filed("LONG_WORKER");
    playAway("3130-injury.txt");
    assertEquals(
        Money.ZERO,
        anhui
            .database
            .read(transaction -> anhui.ledger.balances(transaction, "payable/310000/"))
            .get("payable/310000/WORK_INJURY"));
    assertEquals(Money.ZERO, anhui.database.read(anhui.ledger::trialBalance));
  }

  @Test
  void atHomeNoFilingIsNeeded() {
    decided("RELAPSE_CONFIRMED", "2026-01-05");
    try (TestTreatment home = treatment(Foundation.ANHUI, "340100", desk, null)) {
      new Story(home).play("3130-injury.txt");
    }
  }

  @ParameterizedTest
  @CsvSource({
    // decision, since, filing, code
    "INJURY_RECOGNISED, 2026-03-11, LONG_WORKER, RS-MED-0651",
    "REHABILITATION_CONFIRMED, 2026-01-05, LONG_WORKER, RS-MED-0652",
    "INJURY_RECOGNISED, 2026-01-05, TEMP_OTHER, RS-MED-0655",
  })
  void whatIsMissingIsSaid(String decision, LocalDate since, String filing, String code) {
    decided(decision, since.toString());
    filed(filing);
    try (TestTreatment shanghai = treatment(SHANGHAI, "310106", null, desk)) {
      new Story(shanghai).with("why", code).play("3132-injury-refused.txt");
    }
  }
}
