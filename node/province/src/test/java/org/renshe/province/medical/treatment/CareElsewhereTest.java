package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AnnounceFiling;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.FilingNotice;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.money.Money;
import org.renshe.province.Foundation;
import org.renshe.province.medical.filing.FilingProblem;
import org.renshe.province.medical.filing.FilingResource;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.PolicyLibrary;
import org.renshe.province.medical.policy.PolicyPack;
import org.renshe.province.medical.settlement.AnhuiDesk;
import org.renshe.province.medical.settlement.InsuredDesk;
import org.renshe.province.medical.wallet.WalletMember;
import org.renshe.province.medical.wallet.WalletNetwork;
import org.renshe.province.registry.RegistryResource;

/**
 * The worked examples of cross-province.md section 13 through hospitals' transactions: Shanghai's
 * hospital, its prices, and Anhui's desk, filings and policies of the examples. Everybody is
 * invented. The settlements fall on 10 March 2026, two days before the examples'.
 */
class CareElsewhereTest {
  private static final MemberCode SHANGHAI = new MemberCode("310000");
  private static final String HEFEI = "340100";

  /** A city whose example policy is the same, and which waives filing, as Zhuhai does. */
  private static final String WUHU = "340200";

  @TempDir static Path folder;
  private static Foundation anhui;
  private static InsuredDesk desk;
  private static int databases;

  @BeforeAll
  static void open() throws IOException {
    Path tables = Files.createDirectories(folder.resolve("tables"));
    Files.writeString(
        tables.resolve("filing-policy.yaml"),
        resource(FilingProblem.class, "filing-policy.yaml")
            + """
            - {division: "340200", rule: filingRequired.TEMP_OTHER, value: "false",
               from: 2026-01-01, source: test, confidence: choice}
            """);
    anhui =
        Foundation.open(
            Map.of("data.folder", folder.toString(), "filing.folder", tables.toString()),
            Clock.fixed(Instant.parse("2026-03-10T02:00:00Z"), ZoneOffset.UTC),
            () -> null,
            null);
    desk = AnhuiDesk.over(anhui, policies());
  }

  @BeforeEach
  void clear() {
    anhui.clear();
  }

  @AfterAll
  static void close() {
    anhui.close();
  }

  @Test
  void example2aFiledDuringTheStayByHerselfSettlesDirectly() {
    worker(HEFEI);
    play("3000-admitted.txt", "3010-not-filed.txt");
    file("TEMP_OTHER", "310000", "2026-03-09");
    play("3000-admitted.txt", "3020-temporary.txt");
  }

  @Test
  void example2bUnfiledIsRefusedWhereFilingIsRequired() {
    worker(HEFEI);
    play("3000-admitted.txt", "3010-not-filed.txt");
  }

  @Test
  void example2bWaivedFilingSettlesDirectlyAsTemporary() {
    worker(WUHU);
    play("3000-admitted.txt", "3020-temporary.txt");
  }

  @Test
  void example2dAReferralLosesTenPointsOnly() {
    worker(HEFEI);
    file("TEMP_OTHER", "310000", "2026-03-01");
    file("TEMP_REFERRAL", "310000", "2026-03-01");
    play("3000-admitted.txt", "3030-referred.txt");
  }

  @Test
  void example2dTheReferralOfTheHospitalAtHomeIsTheFiling() {
    worker(HEFEI);
    try (TestTreatment home = treatment(Foundation.ANHUI, HEFEI, desk, desk)) {
      new Story(home).play("3040-referral-at-home.txt");
    }
    play("3000-admitted.txt", "3030-referred.txt");
  }

  @Test
  void example3EmergencyIsDeemedFiledAndReachesCeilingAndSeriousIllness() {
    resident();
    AnhuiDesk.before(
        anhui,
        "3401R1",
        InsuranceKind.RESIDENT,
        LocalDate.of(2026, 1, 1),
        Accumulators.NONE
            .with("paid/POOL/inpatient", Money.ofYuan("120000.00"))
            .with("base/SERIOUS_ILLNESS", Money.ofYuan("9000.00")));
    play("3050-emergency.txt");
  }

  @Test
  void example1FiledLongTermIsPaidAsAtHome() {
    retired();
    file("LONG_RETIRED", "310000", "2024-05-06");
    play("3060-long-term.txt");
  }

  /** Three provinces: hers owes the funds and her account, her son's owes what his limit paid. */
  @Test
  void example1bHerSonsAccountInAThirdProvincePaysAfterHerOwn(@TempDir Path zhejiangFolder) {
    retired();
    file("LONG_RETIRED", "310000", "2024-05-06");
    try (Foundation zhejiang = Foundation.h2(zhejiangFolder, anhui.clock)) {
      WalletNetwork network = new WalletNetwork();
      WalletMember hers = network.member(Foundation.ANHUI, anhui);
      WalletMember his = network.member(new MemberCode("330000"), zhejiang);
      son(zhejiang.resource(RegistryResource.class));
      his.grant("example-1b", "3301P9", Foundation.ANHUI, "190101196503150115", "林秀英", "2000.00");
      network.deliver();
      try (TestTreatment shanghai =
          treatment(SHANGHAI, "310106", null, AnhuiDesk.over(anhui, policies(), hers))) {
        new Story(shanghai).play("3065-mutual-aid.txt");
      }
      network.deliver();
      assertEquals(Money.ofYuan("2000.00"), his.frozen("3301P9"));
      assertEquals(
          List.of(Money.ofYuan("2000.00"), Money.ofYuan("-2000.00")),
          network.passed.stream().map(Obligation::total).toList());
      assertEquals(
          List.of(SHANGHAI, SHANGHAI), network.passed.stream().map(Obligation::creditor).toList());
    }
  }

  private static void son(RegistryResource registry) {
    registry.people(
        """
        {"personNumber":"3301P9","documentNumber":"19010119900101001X","name":"测试丁·演示"}""");
    registry.relations(
        """
        {"personNumber":"3301P9","kind":"EMPLOYEE","personType":"11","groups":["working"],
         "since":"2015-01-01","division":"330100","accountBalance":"6000.00"}""");
  }

  @Test
  void example1cALongTermFilerAtHomeIsPaidAtTheReferralLevel() {
    retired();
    file("LONG_RETIRED", "310000", "2024-05-06");
    playAtHome("3070-back-home.txt");
  }

  @Test
  void aPromiseGivesNoBenefitsAtHomeYet() {
    retired();
    load(
        """
        {"personNumber":"3401P1","kind":"EMPLOYEE","filingKind":"LONG_RETIRED",
         "division":"310000","from":"2024-05-06","promised":true}""");
    playAtHome("3080-promise-at-home.txt");
    play("3060-long-term.txt");
  }

  @Test
  void aFilingElsewhereIsNotOneHereAndThatIsSaid() {
    worker(HEFEI);
    file("LONG_WORKER", "460000", "2026-01-01");
    play("3000-admitted.txt", "3090-other-place.txt");
  }

  @Test
  void theClerkSeesAnnouncedFilingsWhenThePersonIsIdentified() {
    worker(HEFEI);
    try (TestTreatment shanghai = treatment(SHANGHAI, "310106", null, desk)) {
      shanghai.declarations.tell(
          Foundation.ANHUI,
          new AnnounceFiling(
              "3401P1",
              new FilingNotice(
                  "F-1",
                  1,
                  FilingKind.TEMP_OTHER,
                  InsuranceKind.EMPLOYEE,
                  "310000",
                  LocalDate.of(2026, 3, 1),
                  null,
                  FilingNotice.Standing.IN_FORCE)));
      new Story(shanghai).play("3100-announced.txt");
    }
  }

  @Test
  void hospitalsDeclareAskAndWithdraw() {
    worker(HEFEI);
    try (TestTreatment home = treatment(Foundation.ANHUI, HEFEI, desk, desk)) {
      new Story(home).play("3110-declarations.txt");
    }
  }

  @Test
  void example4AChronicDiseaseIsPaidOnceApprovedAndOnlyThatOne() {
    worker(HEFEI);
    file("LONG_RESIDENT", "310000", "2024-05-06");
    String number;
    try (TestTreatment home = treatment(Foundation.ANHUI, HEFEI, desk, desk)) {
      Story story = new Story(home);
      story.play("3130-chronic-declared.txt");
      number = story.caught("chronic");
    }
    play("3140-chronic-visit.txt", "3150-chronic-not-approved.txt");
    anhui.filing.declarationOffice().approve(number, "林经办");
    play("3140-chronic-visit.txt", "3160-chronic-settled.txt");
  }

  @Test
  void aHospitalElsewhereRefersByAskingTheInsuredPlace() {
    worker(HEFEI);
    try (TestTreatment shanghai = treatment(SHANGHAI, "310106", null, desk)) {
      new Story(shanghai).play("3120-declared-elsewhere.txt");
    }
  }

  private static void play(String... transcripts) {
    try (TestTreatment shanghai = treatment(SHANGHAI, "310106", null, desk)) {
      Story story = new Story(shanghai);
      for (String transcript : transcripts) {
        story.play(transcript);
      }
    }
  }

  private static void playAtHome(String transcript) {
    try (TestTreatment home = treatment(Foundation.ANHUI, HEFEI, desk, null)) {
      new Story(home).play(transcript);
    }
  }

  private static TestTreatment treatment(
      MemberCode self, String division, InsuredDesk near, InsuredDesk far) {
    databases++;
    return new TestTreatment(
        "jdbc:h2:mem:elsewhere" + databases + ";DB_CLOSE_DELAY=-1;MODE=Oracle",
        new TestTreatment.Setting(self, division, near, far));
  }

  private static void worker(String division) {
    person("3401P1", "郭建军", "190101196503150115");
    relation("3401P1", "EMPLOYEE", "11", "working", division, "0.00");
  }

  private static void retired() {
    person("3401P1", "林秀英", "190101196503150115");
    relation("3401P1", "EMPLOYEE", "12", "retired", HEFEI, "1500.00");
  }

  private static void resident() {
    person("3401R1", "马小兰", "190101196503150115");
    relation("3401R1", "RESIDENT", "15", "adult", HEFEI, "0.00");
  }

  private static void person(String number, String name, String document) {
    anhui
        .resource(RegistryResource.class)
        .people(
            "{\"personNumber\":\"%s\",\"documentNumber\":\"%s\",\"name\":\"%s\"}"
                .formatted(number, document, name));
  }

  private static void relation(
      String number, String kind, String type, String group, String division, String balance) {
    anhui
        .resource(RegistryResource.class)
        .relations(
            """
            {"personNumber":"%s","kind":"%s","personType":"%s","groups":["%s"],
             "since":"2020-01-01","division":"%s","accountBalance":"%s"}"""
                .formatted(number, kind, type, group, division, balance));
  }

  private static void file(String kind, String division, String from) {
    load(
        """
        {"personNumber":"3401P1","kind":"EMPLOYEE","filingKind":"%s","division":"%s",
         "from":"%s"}"""
            .formatted(kind, division, from));
  }

  private static void load(String row) {
    anhui.resource(FilingResource.class).filings(row);
  }

  /** EX-EMP and EX-RES and, in Wuhu, EX-EMP with a row for the unfiled. */
  private static PolicyLibrary policies() {
    String employees = resource(PolicyPack.class, "EX-EMP.yaml");
    String waived =
        employees.replace("'340100'", "'340200'")
            + "  - {filing: unfiled, method: ratio_points, value: '0.20', src: T}\n";
    return new PolicyLibrary(
        List.of(
            pack("EX-EMP", employees),
            pack(
                "EX-WUHU",
                waived.replace(
                    "order: first, filing: temporary_other, amount: 1200",
                    "order: first, filing: unfiled, amount: 1200")),
            pack("EX-RES", resource(PolicyPack.class, "EX-RES.yaml"))));
  }

  /** EX-EMP, the employees' policy of the examples. */
  static PolicyPack examplePolicy() {
    return pack("EX-EMP", resource(PolicyPack.class, "EX-EMP.yaml"));
  }

  private static PolicyPack pack(String name, String yaml) {
    return PolicyPack.load(name, yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
