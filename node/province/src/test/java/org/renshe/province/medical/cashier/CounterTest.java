package org.renshe.province.medical.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.province.TestNode;

/** The counter over HTTP, as a browser without scripts uses it. */
class CounterTest {
  @TempDir static Path folder;
  private static Town town;

  @BeforeAll
  static void open() throws Exception {
    town = new Town(folder, Map.of());
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void aPreparedBillIsEstimatedWhenTheCardIsReadAndSettledOnce() {
    String bill = town.prepared();
    Town.redirected(town.node.post(bill + "/person", Map.of("credential", "D00009157")));
    String page = town.node.get(bill).body();
    assertTrue(page.contains("核对并确认收费"), page);
    assertTrue(page.contains("81.90 元"), page);
    String key = key(page);
    Town.redirected(town.node.post(bill + "/settle", Map.of("key", key)));
    String settled = town.node.get(bill).body();
    assertTrue(settled.contains("结算完成"), settled);
    String again = Town.redirected(town.node.post(bill + "/settle", Map.of("key", key)));
    assertTrue(again.endsWith("note=repeated"), again);
    assertTrue(town.node.get(again).body().contains("没有再次收费"));
  }

  @Test
  void anUnknownOutcomeIsAskedForAndNeverChargedAgain() throws Exception {
    String bill = town.estimated("D00009173");
    String key = key(town.node.get(bill).body());
    town.whileBusy(
        () -> {
          Town.redirected(town.node.post(bill + "/settle", Map.of("key", key)));
          String waiting = town.node.get(bill).body();
          assertTrue(waiting.contains("正在等待参保地答复"), waiting);
          assertTrue(waiting.contains(key), "the reference");
          assertFalse(waiting.contains("/settle\""), waiting);
          town.node.pass(Duration.ofSeconds(61));
          String unknown = town.node.get(bill).body();
          assertTrue(unknown.contains("请勿再次收费"), unknown);
          assertFalse(unknown.contains("/settle\""), unknown);
          assertTrue(town.node.get("/cashier").body().contains("结果未知"));
          String asked = Town.redirected(town.node.post(bill + "/ask", Map.of()));
          assertTrue(asked.endsWith("note=asked"), asked);
        });
    Town.redirected(town.node.post(bill + "/ask", Map.of()));
    assertTrue(town.node.get(bill).body().contains("结算完成"));
    assertEquals(1, town.settlements(key));
  }

  @Test
  void anUnknownOutcomeIsReversedForEver() throws Exception {
    String bill = town.estimated("D00009173");
    String key = key(town.node.get(bill).body());
    town.whileBusy(
        () -> {
          Town.redirected(town.node.post(bill + "/settle", Map.of("key", key)));
          Town.redirected(town.node.post(bill + "/undo", Map.of("reason", "患者改自费")));
        });
    Town.redirected(town.node.post(bill + "/ask", Map.of()));
    Town.redirected(town.node.post(bill + "/settle", Map.of("key", key)));
    String reversed = town.node.get(bill).body();
    assertTrue(reversed.contains("现在和以后都不会结算"), reversed);
    assertTrue(reversed.contains("患者改自费"), reversed);
    assertEquals(0, town.settlements(key));
  }

  @Test
  void aBillOfTodayIsCancelledWithAReason() {
    String bill = town.settled("D00009173");
    assertEquals(400, town.node.post(bill + "/undo", Map.of("reason", "")).statusCode());
    Town.redirected(town.node.post(bill + "/undo", Map.of("reason", "开错药")));
    String page = town.node.get(bill).body();
    assertTrue(page.contains("退还现金"), page);
    assertTrue(page.contains("开错药"), page);
    assertEquals(409, town.node.post(bill + "/undo", Map.of("reason", "再来")).statusCode());
  }

  @Test
  void aLargeBillTakesASecondPersonWhoIsNotTheFirst() {
    String bill = town.prepared();
    Town.redirected(town.node.post(bill + "/text", Map.of("rows", "T0003,5,220.00")));
    Town.redirected(town.node.post(bill + "/person", Map.of("credential", "D00009173")));
    String key = key(town.node.get(bill).body());
    Town.redirected(town.node.post(bill + "/settle", Map.of("key", key)));
    Map<String, String> alone = Map.of("reason", "开错检查");
    assertEquals(403, town.node.post(bill + "/undo", alone).statusCode());
    assertEquals(403, town.node.post(bill + "/undo", second("wang", Town.PASSWORD)).statusCode());
    assertEquals(403, town.node.post(bill + "/undo", second("li", "wrong")).statusCode());
    Town.redirected(town.node.post(bill + "/undo", second("li", Town.PASSWORD)));
    assertTrue(town.node.get(bill).body().contains("H34010100077/li"));
  }

  private static Map<String, String> second(String login, String password) {
    return Map.of("reason", "开错检查", "second", login, "secondPassword", password);
  }

  @Test
  void everyRefusalSaysWhatToDoNow() {
    assertRefused("D00009085", "RS-CRD-0003", "改用身份证件号码");
    assertRefused("190101198508061014", "RS-MED-0586", "先按自费收取");
    assertRefused("190101196503150115", "RS-REG-0001", "请核对");
    assertRefused("not a card", "RS-MED-0585", "重新读卡");
  }

  private static void assertRefused(String credential, String code, String advice) {
    String bill = town.prepared();
    Town.redirected(town.node.post(bill + "/person", Map.of("credential", credential)));
    String page = town.node.get(bill).body();
    assertTrue(page.contains(code), page);
    assertTrue(page.contains(advice), page);
    assertTrue(page.contains("没有收费"), page);
    assertTrue(page.contains("<title>错误："), page);
  }

  @Test
  void whileTheHubIsAwayLocalCareGoesOnAndFarCareSaysWhy() {
    String bill = town.prepared();
    Town.redirected(
        town.node.post(
            bill + "/person", Map.of("credential", "190101198504120128", "place", "310000")));
    String page = town.node.get(bill).body();
    assertTrue(page.contains("RS-CHA-00"), page);
    assertTrue(page.contains("外省参保人员"), page);
    String home = town.node.get("/cashier").body();
    assertTrue(home.contains("现在连不上国家枢纽"), home);
    assertTrue(town.node.get(town.settled("D00009173")).body().contains("结算完成"));
  }

  @Test
  void wrongRowsAreNamedByLineAndNoneIsEntered() {
    String key = UUID.randomUUID().toString().replace("-", "");
    String bill = Town.redirected(town.node.post("/cashier/bills", Map.of("key", key)));
    Town.redirected(
        town.node.post(bill + "/text", Map.of("rows", "T0001,1,15\nX0002,0,3\nX0002,1,3.1234567")));
    String page = town.node.get(bill).body();
    assertTrue(page.contains("第 2 行数量应为正数"), page);
    assertTrue(page.contains("第 3 行单价应为正数"), page);
    assertFalse(page.contains("一般诊疗费"), page);
  }

  @Test
  void anOldEstimateIsNotSettled() {
    String bill = town.estimated("D00009173");
    String old = key(town.node.get(bill).body());
    Town.redirected(town.node.post(bill + "/account", Map.of("use", "0")));
    Town.redirected(town.node.post(bill + "/settle", Map.of("key", old)));
    String page = town.node.get(bill).body();
    assertTrue(page.contains("尚未收费"), page);
    Town.redirected(town.node.post(bill + "/settle", Map.of("key", key(page))));
    assertTrue(town.node.get(bill).body().contains("结算完成"));
  }

  @Test
  void theSecondPrintIsMarkedAndALookIsAPreview() {
    String bill = town.settled("D00009173");
    assertTrue(town.node.get(bill + "/receipt").body().contains("预览，不作凭证"));
    String first = Town.redirected(town.node.post(bill + "/print", Map.of()));
    String printed = town.node.get(first).body();
    assertFalse(printed.contains("补打"), printed);
    assertTrue(printed.contains("捌拾壹元玖角整"), printed);
    String second = Town.redirected(town.node.post(bill + "/print", Map.of("paper", "A4")));
    assertTrue(town.node.get(second).body().contains("补打 1"));
    assertTrue(town.node.get(first).body().contains("预览，不作凭证"));
  }

  @Test
  void everyFigureOfASettledBillIsExplainedWithTheDocumentBehindItsRule() {
    String bill = town.settled("D00009173");
    String page = town.node.get(bill + "/explained").body();
    assertTrue(page.contains("这次医疗费一共 81.90 元。"), page);
    assertTrue(page.contains("340100-employee.yaml:"), page);
    assertTrue(page.contains("third-party city data set"), page);
    assertEquals(
        "application/pdf",
        town.node.get(bill + "/pdf").headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void whoIsNotSignedInIsLedToSignInAndBack() {
    String bill = town.prepared();
    town.node.forgetCookies();
    String led = Town.redirected(town.node.get(bill));
    assertTrue(led.startsWith("/cashier/sign-in?back="), led);
    String elsewhere = "https://example.org/";
    String home =
        Town.redirected(
            town.node.post(
                "/cashier/sign-in",
                Map.of(
                    "institution",
                    TestNode.CLINIC,
                    "login",
                    "wang",
                    "password",
                    Town.PASSWORD,
                    "back",
                    elsewhere)));
    assertEquals("/cashier", home);
    assertEquals(200, town.node.get(bill).statusCode());
  }

  @Test
  void fiveWrongPasswordsLockAnAccountForAWhile() {
    town.node.admin(
        "/cashiers",
        """
        {"institution":"H34010100077","login":"chen","name":"陈锁定","password":"once upon a time"}""");
    town.node.forgetCookies();
    for (int i = 0; i < 4; i++) {
      assertTrue(town.signIn("chen", "wrong").body().contains("RS-MED-0570"));
    }
    assertTrue(town.signIn("chen", "wrong").body().contains("RS-MED-0571"));
    assertTrue(town.signIn("chen", "once upon a time").body().contains("RS-MED-0571"));
    town.node.pass(Duration.ofMinutes(16));
    assertEquals("/cashier", Town.redirected(town.signIn("chen", "once upon a time")));
    assertEquals("/cashier/password", Town.redirected(town.node.get("/cashier")));
    town.node.forgetCookies();
    Town.redirected(town.signIn("wang", Town.PASSWORD));
  }

  @Test
  void anotherInstitutionsBillIsUnknownAndADiscardedOneSettlesNothing() {
    assertEquals(404, town.node.get("/cashier/bills/" + "0".repeat(32)).statusCode());
    String bill = town.estimated("D00009173");
    String key = key(town.node.get(bill).body());
    Town.redirected(town.node.post(bill + "/discard", Map.of()));
    assertTrue(town.node.get(bill).body().contains("已作废"));
    Town.redirected(town.node.post(bill + "/settle", Map.of("key", key)));
    assertEquals(0, town.settlements(key));
  }

  static String key(String page) {
    Matcher key = Pattern.compile("name=\"key\" value=\"(\\w+)\"").matcher(page);
    assertTrue(key.find(), page);
    return key.group(1);
  }
}
