package org.renshe.province.medical.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.Foundation;
import org.renshe.province.registry.RegistryResource;

/** Granting, consent, ending, and what is refused of family mutual aid. */
class WalletTest {
  private static final MemberCode ZHEJIANG = new MemberCode("330000");
  private static final String OWNER = "3301P9";
  private static final String RELATIVE = "3401P1";
  private static final String DOCUMENT = "190101196503150115";

  @TempDir static Path anhuiFolder;
  @TempDir static Path zhejiangFolder;
  private static Foundation anhui;
  private static Foundation zhejiang;
  private WalletNetwork network;
  private WalletMember hers;
  private WalletMember his;

  @BeforeAll
  static void open() {
    Clock clock = Clock.fixed(Instant.parse("2026-03-12T02:00:00Z"), ZoneOffset.UTC);
    anhui = Foundation.h2(anhuiFolder, clock);
    zhejiang = Foundation.h2(zhejiangFolder, clock);
  }

  @AfterAll
  static void close() {
    anhui.close();
    zhejiang.close();
  }

  @BeforeEach
  void people() {
    anhui.clear();
    zhejiang.clear();
    network = new WalletNetwork();
    hers = network.member(Foundation.ANHUI, anhui);
    his = network.member(ZHEJIANG, zhejiang);
    person(anhui, RELATIVE, DOCUMENT, "测试甲·演示");
    relation(anhui, RELATIVE, "RESIDENT", "ACTIVE", "0.00");
    person(zhejiang, OWNER, "19010119900101001X", "测试丁·演示");
    relation(zhejiang, OWNER, "EMPLOYEE", "ACTIVE", "1000.00");
  }

  private static void person(Foundation at, String number, String document, String name) {
    at.resource(RegistryResource.class)
        .people(
            """
            {"personNumber":"%s","documentNumber":"%s","name":"%s"}"""
                .formatted(number, document, name));
  }

  private static void relation(
      Foundation at, String number, String kind, String status, String yuan) {
    at.resource(RegistryResource.class)
        .relations(
            """
            {"personNumber":"%s","kind":"%s","personType":"11","groups":["working"],
             "status":"%s","since":"2015-01-01","division":"330100","accountBalance":"%s"}"""
                .formatted(number, kind, status, yuan));
  }

  private static void refused(WalletProblem problem, Executable work) {
    assertEquals(problem, assertThrows(ProblemException.class, work).problem());
  }

  private GrantView granted() {
    return his.granted(OWNER).get(0);
  }

  @Test
  void theMoneyIsFrozenAtOnceAndOnceForItsKey() {
    String id = his.grant("g1", OWNER, Foundation.ANHUI, DOCUMENT, "300.00");
    assertEquals(id, his.grant("g1", OWNER, Foundation.ANHUI, DOCUMENT, "300.00"));
    assertEquals(Money.ofYuan("300.00"), his.frozen(OWNER));
    assertEquals("OFFERED", granted().state());
    refused(
        WalletProblem.CONTENT_DIFFERS,
        () -> his.grant("g1", OWNER, Foundation.ANHUI, DOCUMENT, "301.00"));
    network.deliverTwice();
    assertEquals("ACTIVE", granted().state());
    assertEquals(Money.ofYuan("300.00"), hers.limits(RELATIVE).get(0).left());
  }

  @Test
  void nothingIsUsableBeforeTheRelativeConsents() {
    String id =
        his.grant(
            "g1",
            OWNER,
            new WalletMember.Relative(Foundation.ANHUI, DOCUMENT, "测试甲·演示"),
            "300.00",
            null);
    network.deliver();
    assertEquals(Money.ZERO, hers.limits(RELATIVE).get(0).left());
    refused(WalletProblem.CONSENT_MISSING, () -> consent(id, " "));
    consent(id, "C-1");
    consent(id, "C-1");
    assertEquals(Money.ofYuan("300.00"), hers.limits(RELATIVE).get(0).left());
  }

  private void consent(String id, String reference) {
    anhui.database.run(transaction -> hers.service.consent(transaction, id, reference));
  }

  @Test
  void aRelativeWhoIsNotThereGetsNothingAndTheMoneyIsFreeAgain() {
    his.grant("g1", OWNER, Foundation.ANHUI, DOCUMENT, "另一个人", "300.00");
    network.deliver();
    assertEquals("REFUSED", granted().state());
    assertTrue(granted().refusal().startsWith("RS-MED-0703"));
    assertEquals(Money.ofYuan("1000.00"), his.spendable(OWNER));
  }

  @Test
  void whoHasNoAccountInForceGrantsNothing() {
    refused(
        WalletProblem.MONEY_SHORT,
        () -> his.grant("g1", OWNER, Foundation.ANHUI, DOCUMENT, "1000.01"));
    refused(
        WalletProblem.SAME_PERSON,
        () -> his.grant("g2", OWNER, ZHEJIANG, "19010119900101001X", "1.00"));
    refused(
        WalletProblem.OWNER_NOT_ENTITLED,
        () -> hers.grant("g3", RELATIVE, ZHEJIANG, "19010119900101001X", "1.00"));
  }

  @Test
  void itEndsByItselfWithTheOwnersInsurance() {
    his.grant("g1", OWNER, Foundation.ANHUI, DOCUMENT, "300.00");
    network.deliver();
    his.jobs.endWithInsurance();
    assertEquals("ACTIVE", granted().state());
    relation(zhejiang, OWNER, "EMPLOYEE", "ENDED", "0.00");
    his.jobs.endWithInsurance();
    network.deliver();
    assertEquals("ENDED", granted().state());
    assertEquals("OWNER_INSURANCE_ENDED", granted().endReason().name());
    assertEquals("ENDED", hers.limits(RELATIVE).get(0).state());
    assertEquals(Money.ZERO, his.frozen(OWNER));
  }

  @Test
  void withinOneProvinceItIsDoneInOneTransaction() {
    person(zhejiang, RELATIVE, DOCUMENT, "测试甲·演示");
    relation(zhejiang, RELATIVE, "RESIDENT", "ACTIVE", "0.00");
    his.grant("g1", OWNER, ZHEJIANG, DOCUMENT, "300.00");
    assertEquals(0, network.waiting());
    assertEquals("ACTIVE", granted().state());
    assertEquals(Money.ofYuan("300.00"), his.limits(RELATIVE).get(0).left());
  }
}
