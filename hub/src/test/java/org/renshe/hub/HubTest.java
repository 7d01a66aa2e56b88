package org.renshe.hub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.envelope.UnsignedEnvelope;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.money.Money;
import org.renshe.routes.Queues;

/** A running hub and two members that speak real envelopes over mutual TLS, as a story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HubTest {
  @TempDir private static Path folder;
  private static RunningHub hub;
  private static Line shanghai;
  private static Line anhui;

  @BeforeAll
  static void start() {
    hub = new RunningHub(folder);
    shanghai = hub.enrol("310000");
    anhui = hub.enrol("340000");
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  @Order(1)
  void messagesGoThroughAndAreCleared() {
    List<byte[]> batch = sign(settled("T1"), settled("T2"), settled("T3"));
    anhui.send(batch);
    List<byte[]> arrived = shanghai.take(3);
    assertEquals(3, arrived.size());
    assertArrayEquals(batch.get(2), arrived.get(2));
    assertEquals(
        "68.00", hub.get("/api/v1/obligations/settlements/T2").get(0).get("total").textValue());
    assertEquals("204.00", owed());
    assertLogGood();
  }

  @Test
  @Order(2)
  void whatComesAgainHasOneEffect() {
    UnsignedEnvelope again = settled("T4");
    anhui.send(sign(again));
    assertEquals(1, shanghai.take(1).size());
    anhui.send(sign(again, again));
    anhui.send(sign(settled("T5")));
    assertEquals(1, shanghai.take(1).size());
    assertEquals(0, shanghai.rest().size());
    assertEquals("340.00", owed());
    assertLogGood();
  }

  @Test
  @Order(3)
  void aBadMessageIsSetAsideWithItsReasonAndItsNeighboursPass() {
    byte[] bad = sign(settled("T6")).get(0);
    bad[bad.length / 2] ^= 1;
    List<byte[]> batch = new ArrayList<>(sign(settled("T7")));
    batch.add(bad);
    batch.addAll(sign(settled("T8")));
    anhui.send(batch);
    assertEquals(2, shanghai.take(2).size());
    await(() -> deadLetters().size() == 1);
    JsonNode letter = deadLetters().get(0);
    assertEquals(Queues.up(anhui.member.code), letter.get("queue").textValue());
    assertTrue(letter.get("code").textValue().startsWith("RS-PRO-"));
    assertTrue(hub.page("/operator/dead-letters").contains(letter.get("reasonZh").textValue()));
  }

  @Test
  @Order(4)
  void aDeadLetterIsDeliveredAgainOnceItsCauseIsMended() {
    UnsignedEnvelope toHainan =
        anhui.member.prepare(
            UUID.randomUUID().toString(),
            shanghai.member.code,
            Messages.question(),
            Instant.now(),
            hub.trust());
    revoke(shanghai);
    anhui.send(sign(toHainan));
    await(() -> deadLetters().size() == 2);
    JsonNode letter = deadLetters().get(1);
    assertEquals("RS-HUB-0202", letter.get("code").textValue());
    shanghai = hub.enrol("310000");
    String path =
        "/api/v1/admin/dead-letters/"
            + URLEncoder.encode(letter.get("id").textValue(), StandardCharsets.UTF_8)
            + "/resend";
    hub.post(path, Map.of("reason", "接收方已恢复"));
    assertEquals(1, shanghai.take(1).size());
    assertEquals(1, deadLetters().size());
  }

  @Test
  @Order(5)
  void aMemberUsesItsOwnQueuesOnly() {
    String theirs = Queues.down(shanghai.member.code);
    assertThrows(JMSRuntimeException.class, () -> anhui.take(theirs, 1, 100));
    String up = Queues.up(anhui.member.code);
    assertThrows(JMSRuntimeException.class, () -> anhui.take(up, 1, 100));
  }

  @Test
  @Order(6)
  void aRestartLosesNothing() {
    anhui.send(sign(settled("T9"), settled("T10")));
    hub.close();
    hub.start();
    anhui.send(sign(settled("T11")));
    assertEquals(3, shanghai.take(3).size());
    assertEquals("680.00", owed());
    assertLogGood();
  }

  @Test
  @Order(7)
  void theDirectoryIsFetchedOnlyWhenItIsNew() {
    HttpResponse<byte[]> first = hub.send(hub.request("/api/v1/directory").GET(), 200);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    hub.send(hub.request("/api/v1/directory").header("If-None-Match", tag).GET(), 304);
  }

  @Test
  @Order(8)
  void aLoggedMessageIsExportedForOthersToVerify() {
    String id = hub.get("/api/v1/obligations/settlements/T1").get(0).get("messageId").textValue();
    byte[] zip =
        hub.send(hub.request("/api/v1/admin/messages/" + id + "/export").GET(), 200).body();
    assertEquals("PK", new String(zip, 0, 2, StandardCharsets.US_ASCII));
  }

  @Test
  @Order(9)
  void theFirstPageShowsTheFederation() {
    String chinese = hub.page("/?from=2026-01-01&to=2026-12-31&lang=zh");
    assertTrue(chinese.contains("测试省340000"));
    assertTrue(chinese.contains("680.00"));
    assertTrue(hub.page("/?lang=en").contains("Owed between provinces"));
    assertTrue(hub.page("/operator/members").contains("已吊销"));
  }

  @Test
  @Order(10)
  void enrolmentsAreListedByTheirState() {
    assertEquals(3, hub.get("/api/v1/admin/enrolments?state=APPROVED").size());
    hub.send(hub.request("/api/v1/admin/enrolments?state=LOST").GET(), 400);
  }

  @Test
  @Order(11)
  void aRevokedMemberIsCutOffAtOnce() throws InterruptedException {
    CountDownLatch cut = new CountDownLatch(1);
    try (JMSContext context = anhui.connect()) {
      context.setExceptionListener(e -> cut.countDown());
      context.start();
      revoke(anhui);
      assertTrue(cut.await(10, TimeUnit.SECONDS));
    }
    assertThrows(JMSRuntimeException.class, () -> anhui.connect().close());
    assertFalse(hub.trust().current().member(anhui.member.code).orElseThrow().active());
    assertTrue(hub.page("/?lang=zh").contains("已停用"));
  }

  private static void revoke(Line line) {
    hub.post(
        "/api/v1/admin/revocations", Map.of("serial", line.member.line().serial(), "reason", "测试"));
  }

  private static UnsignedEnvelope settled(String id) {
    Obligation owed =
        new Obligation(
            id,
            id,
            Obligation.Act.SETTLED,
            anhui.member.code,
            shanghai.member.code,
            LocalDate.of(2026, 11, 24),
            InsuranceKind.EMPLOYEE,
            CareKind.INPATIENT,
            Map.of(Fund.POOL, Money.ofYuan("68.00")));
    Instant now = Instant.now();
    return anhui.member.prepare(
        UUID.randomUUID().toString(),
        shanghai.member.code,
        Messages.settled(owed, now),
        now,
        hub.trust());
  }

  private static List<byte[]> sign(UnsignedEnvelope... envelopes) {
    return anhui.member.sign(List.of(envelopes), hub.trust());
  }

  private static List<JsonNode> deadLetters() {
    List<JsonNode> letters = new ArrayList<>();
    hub.get("/api/v1/admin/dead-letters").forEach(letters::add);
    return letters;
  }

  private static String owed() {
    Money sum = Money.ZERO;
    for (JsonNode pair :
        hub.get("/api/v1/obligations/pairs?from=2026-01-01&to=2026-12-31").get("pairs")) {
      sum = sum.plus(Money.ofYuan(pair.get("amount").textValue()));
    }
    return sum.toYuan();
  }

  private static void assertLogGood() {
    JsonNode report = hub.get("/api/v1/admin/message-log/verification");
    assertTrue(report.get("findings").isEmpty(), report::toString);
    assertTrue(report.get("entries").longValue() > 0);
  }

  /** Asks again until it is so, at most ten seconds. */
  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not within ten seconds");
      Thread.onSpinWait();
    }
  }
}
