package org.renshe.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.renshe.deploy.api.JsonApi;
import org.renshe.deploy.demo.DemoNode.DemoProvince;
import org.renshe.deploy.hospital.Bill;
import org.renshe.deploy.hospital.Bill.Priced;
import org.renshe.deploy.hospital.Care;
import org.renshe.deploy.hospital.Cashier;
import org.renshe.deploy.hospital.Counter;
import org.renshe.deploy.hospital.Hospital;
import org.renshe.deploy.hospital.HospitalBooks;
import org.renshe.protocol.problem.ProblemException;

/**
 * The three-sided check over a real hub and real provinces: each class of difference is brought
 * about by damaging a database, found, and repaired by its repair, after which the sides agree.
 */
@Tag("process")
class DayCheckTest {
  private static final DemoProvince B = DemoProvince.SHANGHAI;
  private static final DemoProvince A = DemoProvince.ANHUI;
  private static final String LIN = "lin";
  private static final String WANG = "wang";
  private static final String HUB = "/api/v1/admin/day-checks";
  private static final String NODE = "/api/v1/admin/day-check";

  private static HouseInOneProcess house;
  private static String day;
  private static String id;
  private static String key;

  @BeforeAll
  static void settle() {
    house = new HouseInOneProcess();
    day = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    Counter counter = counter();
    counter.signIn();
    id = settle(counter, "方演示");
    settle(counter, "汪演示");
    key = house.ask(B, "select request_key from treatment_settlement where settlement_id = ?", id);
  }

  @AfterAll
  static void close() {
    if (house != null) {
      house.close();
    }
  }

  @Test
  void booksThatNobodyTouchedAreEqualOnAllSides() {
    JsonNode checked = check();
    assertEquals(0, left(checked).size());
    JsonNode line = checked.path("lines").get(0);
    assertTrue(line.path("agree").asBoolean());
    assertEquals(2, line.path("totals").path("treatment").path("acts").asInt());
    assertEquals(line.path("totals").path("hub"), line.path("totals").path("insured"));
    await(() -> house.node(A, LIN).get(NODE + "?day=" + day).path("lines").size() == 1);
  }

  @Test
  void aMessageThatComesTwiceIsNoDuplicate() {
    house.damage(
        A,
        "update outbox set state = 'WAITING', claimed_until = made_at where command_key = ?",
        key);
    await(() -> "0".equals(house.ask(A, "select count(*) from outbox where state = 'WAITING'")));
    assertEquals(0, left(check()).size());
  }

  @Test
  void anAnswerLostAtTheTreatmentPlaceIsReadAgain() {
    loseAnswer();
    JsonNode finding = onlyFinding("MISSING_AT_TREATMENT", "REREAD");
    repairAtNode(B, finding);
    assertEqualAgain();
  }

  @Test
  void anAnswerThatOnlyTheInsuredPlaceHasIsSentAgain() {
    loseAnswer();
    loseObligation();
    JsonNode finding = onlyFinding("MISSING_AT_TREATMENT", "RESEND");
    repairAtNode(A, finding);
    assertEqualAgain();
    assertEquals("1", obligations());
  }

  @Test
  void whatTheHubLostIsEnteredFromItsLog() {
    String owed = owed();
    loseObligation();
    repairAtHub(onlyFinding("MISSING_AT_HUB", "REENTER"), "REENTER");
    assertEqualAgain();
    assertEquals(owed, owed());
  }

  @Test
  void anAmountChangedAtTheHubIsFrozenAndPutRightByTheSignedMessage() {
    house.damageHub(
        "update hub_obligation_amount set amount_fen = amount_fen + 1 where obligation_key = ?",
        id);
    JsonNode finding = onlyFinding("AMOUNT_DIFFERS", "CASE");
    assertEquals("FROZEN", finding.path("state").asText());
    repairAtHub(finding, "REENTER");
    assertEqualAgain();
  }

  @Test
  void anAmountChangedAtTheInsuredPlaceStaysFrozenUntilPeopleHavePutItRight() {
    String amounts = house.ask(A, "select amounts from insured_settlement where id = ?", id);
    house.damage(
        A, "update insured_settlement set amounts = ? where id = ?", "{\"POOL\":\"1.00\"}", id);
    JsonNode finding = onlyFinding("AMOUNT_DIFFERS", "CASE");
    assertEquals("FROZEN", finding.path("state").asText());
    house.damage(A, "update insured_settlement set amounts = ? where id = ?", amounts, id);
    assertEqualAgain();
  }

  @Test
  void aStateThatDiffersIsACaseThatTwoOfficersClose() {
    house.damage(
        B,
        "update treatment_settlement set settlement_state = 'CANCELLED' where request_key = ?",
        key);
    JsonNode finding = onlyFinding("STATE_DIFFERS", "CASE");
    repairAtHub(finding, "CLOSE");
    assertEquals("CLOSED", finding(check(), finding.path("id").asText()).path("state").asText());
    house.damage(
        B, "update treatment_settlement set settlement_state = 'DONE' where request_key = ?", key);
    assertEqualAgain();
  }

  @Test
  void whatTheHubHasTwiceAndNobodySignedIsStruck() {
    house.damageHub(
        "insert into hub_obligation (obligation_key, settlement_id, act, debtor, creditor,"
            + " settlement_day, insurance_kind, care_kind, message_id, digest, entered_at)"
            + " select 'T' || obligation_key, 'T' || settlement_id, act, debtor, creditor,"
            + " settlement_day, insurance_kind, care_kind, message_id, digest, entered_at"
            + " from hub_obligation where obligation_key = ?",
        id);
    repairAtHub(onlyFinding("DUPLICATE", "CASE"), "REENTER");
    assertEqualAgain();
    assertEquals("1", obligations());
  }

  @Test
  void aSettlementLostAtTheInsuredPlaceIsACaseUntilPeopleHaveRestoredIt() {
    house.damage(A, "create table kept as select * from insured_settlement where id = ?", id);
    house.damage(A, "delete from insured_settlement where id = ?", id);
    JsonNode finding = onlyFinding("MISSING_AT_INSURED", "CASE");
    assertEquals("FROZEN", finding.path("state").asText());
    house.damage(A, "insert into insured_settlement select * from kept");
    house.damage(A, "drop table kept");
    assertEqualAgain();
  }

  @Test
  void thePagesShowTheBoardTheDifferencesAndATableWithItsTaker() {
    loseObligation();
    JsonNode finding = onlyFinding("MISSING_AT_HUB", "REENTER");
    String board = page(house.hub(LIN), "/operator/day-checks?lang=zh&day=" + day);
    assertTrue(board.contains("上海市 310000") && board.contains("不平"), board);
    assertTrue(board.contains("中心缺失") && board.contains(finding.path("key").asText()), board);
    String csv = page(house.hub(LIN), "/operator/day-checks/findings.csv?day=" + day);
    assertTrue(csv.contains("MISSING_AT_HUB") && csv.contains("导出人 lin"), csv);
    await(
        () ->
            page(house.node(B, LIN), "/operator/day-check?lang=en&day=" + day)
                .contains("Missing at the hub"));
    String own = page(house.node(B, LIN), "/operator/day-check/findings.csv?day=" + day);
    assertTrue(own.contains("MISSING_AT_HUB") && own.contains("导出人 lin"), own);
    repairAtHub(finding, "REENTER");
    assertEqualAgain();
  }

  /** As if the transaction that booked the answer had never been. */
  private static void loseAnswer() {
    house.damage(B, "delete from answer where command_key = ?", key);
    house.damage(
        B,
        "update treatment_settlement set settlement_state = 'REQUESTED', settlement_id = null,"
            + " settled_on = null, settled_at = null, answer_json = null,"
            + " next_ask_at = timestamp '2999-01-01 00:00:00' where request_key = ?",
        key);
  }

  private static void loseObligation() {
    house.damageHub("delete from hub_obligation_amount where obligation_key = ?", id);
    assertEquals(1, house.damageHub("delete from hub_obligation where obligation_key = ?", id));
  }

  private static String obligations() {
    return house.askHub(
        "select count(*) from hub_obligation where message_id in"
            + " (select message_id from hub_message where idempotency_key = ?)",
        key);
  }

  private static String owed() {
    return house.hub(LIN).get("/api/v1/obligations/pairs").path("pairs").toString();
  }

  private static JsonNode check() {
    return new HubCheck(house.federation()).run(day);
  }

  private static List<JsonNode> left(JsonNode checked) {
    List<JsonNode> left = new java.util.ArrayList<>();
    for (JsonNode one : checked.path("findings")) {
      if (!"RESOLVED".equals(one.path("finding").path("state").asText())) {
        left.add(one.path("finding"));
      }
    }
    return left;
  }

  private static JsonNode finding(JsonNode checked, String finding) {
    return left(checked).stream()
        .filter(one -> one.path("id").asText().equals(finding))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode onlyFinding(String difference, String repair) {
    List<JsonNode> left = left(check());
    assertEquals(1, left.size(), left::toString);
    assertEquals(difference, left.get(0).path("difference").asText());
    assertEquals(repair, left.get(0).path("repair").asText());
    return left.get(0);
  }

  /** Checks until the sides agree, since messages of a repair are on the way for a moment. */
  private static void assertEqualAgain() {
    await(() -> left(check()).isEmpty());
    for (JsonNode line : check().path("lines")) {
      assertTrue(line.path("agree").asBoolean(), line::toString);
    }
  }

  private static void repairAtNode(DemoProvince province, JsonNode finding) {
    String one = finding.path("id").asText();
    await(() -> house.node(province, LIN).get(NODE + "?day=" + day).toString().contains(one));
    fourEyes(
        house.node(province, LIN),
        house.node(province, WANG),
        NODE,
        Map.of("finding", one, "reason", "对账补正"));
  }

  private static void repairAtHub(JsonNode finding, String deed) {
    fourEyes(
        house.hub(LIN),
        house.hub(WANG),
        HUB,
        Map.of("finding", finding.path("id").asText(), "deed", deed, "reason", "对账补正"));
  }

  /** One person alone, or the shared token, gets nowhere. */
  private static void fourEyes(JsonApi lin, JsonApi wang, String path, Map<String, String> about) {
    assertThrows(ProblemException.class, () -> wang.post(path + "/approvals", about));
    JsonApi shared =
        new JsonApi(
            java.net.http.HttpClient.newHttpClient(),
            lin.base(),
            house.federation().folder().secret("operator.token"));
    assertThrows(ProblemException.class, () -> shared.post(path + "/proposals", about));
    lin.post(path + "/proposals", about);
    assertThrows(ProblemException.class, () -> lin.post(path + "/approvals", about));
    assertThrows(ProblemException.class, () -> shared.post(path + "/approvals", about));
    wang.post(path + "/approvals", about);
    assertThrows(ProblemException.class, () -> wang.post(path + "/approvals", about));
  }

  private static String page(JsonApi api, String path) {
    return new String(api.getBytes(path), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Counter counter() {
    Hospital hospital =
        Federation.hospitals().stream()
            .filter(one -> one.province().equals(B.code()))
            .findFirst()
            .orElseThrow();
    return house
        .federation()
        .counter(hospital, house.federation().wire(B.nodes().get(0)), new HospitalBooks());
  }

  private static String settle(Counter counter, String person) {
    Care care = new Care(counter);
    Bill bill =
        care.register(counter.find(DemoPerson.named(person).atCounter(house.federation()::token)));
    Priced priced = care.upload(bill, DayOfWork.fees("cold"));
    return new Cashier(counter).settle(bill, priced).settlementId();
  }

  /** Looks again until it is so, at most thirty seconds. */
  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not within thirty seconds");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }
}
