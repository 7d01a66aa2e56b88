package org.renshe.province.medical.filing.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.province.TestNode;

/** Filing over HTTP, as a citizen's and a clerk's browser without scripts use it. */
class FilingPagesTest {
  private static final String CARD = "D00009157";
  private static final String DOCUMENT = "290101199001111527";
  private static final String OTHER_DOCUMENT = "290101199203131710";
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");
  private static final Pattern NUMBER = Pattern.compile("F[0-9a-f]{24}");

  @TempDir static Path folder;
  private static TestNode node;
  private final String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
  private String token;

  @BeforeAll
  static void open() throws Exception {
    node = new TestNode(folder, Map.of());
    node.admin(
        "/people",
        """
        [{"personNumber":"340000000000000000000915","documentNumber":"290101199001111527","name":"辰示范"},
         {"personNumber":"340000000000000000000917","documentNumber":"290101199203131710","name":"买买提·𬱖示范"}]""");
    String relation =
        """
        {"personNumber":"%s","kind":"EMPLOYEE","personType":"11","groups":["working"],
        "since":"2015-07-01","division":"340100","accountBalance":"0.00"}""";
    node.admin(
        "/insured-relations",
        "["
            + relation.formatted("340000000000000000000915")
            + ","
            + relation.formatted("340000000000000000000917")
            + "]");
    node.admin(
        "/cards",
        """
        {"cardNumber":"D00009157","identificationCode":"290100D15600000500000915A1B2C3D4",
         "personNumber":"340000000000000000000915"}""");
  }

  @BeforeEach
  void forget() {
    node.forgetCookies();
  }

  @AfterAll
  static void close() {
    node.close();
  }

  @Test
  void theFirstPageSaysWhoWhatHowLongAndWhatItCosts() {
    String html = node.get("/filing").body();

    assertTrue(html.contains("谁可以办") && html.contains("免费") && html.contains("需要准备"));
    assertTrue(node.get("/filing?lang=en").body().contains("Who can file"));
  }

  @Test
  void aTemporaryAbsenceIsFiledCheckedSentOnceAndFoundAgain() {
    signIn();
    leadsTo("/filing/province", answer("kind", Map.of("kind", "TEMP_OTHER")));
    leadsTo("/filing/city", answer("province", Map.of("province", "320000")));
    leadsTo("/filing/dates", answer("city", Map.of("city", "320100")));
    leadsTo("/filing/contact", answer("dates", Map.of("from", today, "to", "")));
    leadsTo("/filing/evidence", answer("contact", Map.of("telephone", "13900000000")));
    leadsTo("/filing/check", node.get("/filing/evidence"));
    String check = node.get("/filing/check").body();
    assertTrue(check.contains("江苏省南京市") && check.contains("*********00") && check.contains("6 个月"));
    assertFalse(check.contains("13900000000"), "masked");

    leadsTo("/filing/done", send(check));
    leadsTo("/filing/done", send(check));
    String done = node.get("/filing/done").body();
    assertTrue(done.contains("已生效"));
    String number = number(done);
    assertEquals(
        1, count(node.operatorGet("/operator/filings?kind=TEMP_OTHER").body(), number + "</a>"));

    HttpResponse<String> progress =
        node.post("/filing/progress", Map.of("number", number, "document", DOCUMENT));
    assertTrue(progress.body().contains("辰**") && progress.body().contains("已提交"));
    assertFalse(progress.body().contains(DOCUMENT));
    assertEquals(
        422,
        node.post("/filing/progress", Map.of("number", number, "document", OTHER_DOCUMENT))
            .statusCode());
  }

  @Test
  void goingBackKeepsTheAnswersAndAMunicipalityIsOnePlace() {
    signIn();
    answer("kind", Map.of("kind", "TEMP_OTHER"));
    leadsTo("/filing/dates", answer("province", Map.of("province", "310000")));
    answer("dates", Map.of("from", today, "to", ""));

    assertTrue(node.get("/filing/kind").body().contains("value=\"TEMP_OTHER\" checked"));
    leadsTo("/filing/contact", answer("kind", Map.of("kind", "TEMP_OTHER")));
    leadsTo("/filing/dates", answer("kind", Map.of("kind", "LONG_WORKER")));
  }

  @Test
  void whatIsWrongIsSaidOnTopAndAtTheField() {
    signIn();
    HttpResponse<String> none = answer("kind", Map.of());
    assertEquals(422, none.statusCode());
    assertTrue(none.body().contains("<title>错误："));
    assertTrue(none.body().contains("href=\"#kind\"") && none.body().contains("kind-fault"));
    answer("kind", Map.of("kind", "TEMP_OTHER"));
    assertEquals(422, answer("province", Map.of("province", "340000")).statusCode(), "home");
    answer("province", Map.of("province", "310000"));
    String past = LocalDate.parse(today).minusDays(1).toString();
    assertTrue(answer("dates", Map.of("from", past, "to", "")).body().contains("开始日期不能早于今天"));
    assertTrue(answer("dates", Map.of("from", today, "to", past)).body().contains("结束日期不能早于开始日期"));
    answer("dates", Map.of("from", today, "to", ""));
    assertEquals(422, answer("contact", Map.of("telephone", "12")).statusCode());
  }

  @Test
  void evidenceIsUploadedSeenByTheClerkAndDecided() {
    String number = sentWithEvidence("LONG_WORKER", "labour-contract");
    String page = node.operatorGet("/operator/filings/" + number).body();
    assertTrue(page.contains("待审核") && page.contains("合同.pdf"));
    Matcher file =
        Pattern.compile("/operator/filings/" + number + "/evidence/[0-9a-f-]+").matcher(page);
    assertTrue(file.find());
    HttpResponse<String> evidence = node.operatorGet(file.group());
    assertEquals("application/pdf", evidence.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(
        evidence
            .headers()
            .firstValue("Content-Disposition")
            .orElseThrow()
            .startsWith("attachment"));
    assertTrue(evidence.body().startsWith("%PDF-"));

    assertEquals(303, act(number, Map.of("act", "take")).statusCode());
    assertEquals(422, act(number, Map.of("act", "reject", "reason", "")).statusCode());
    assertEquals(303, act(number, Map.of("act", "accept")).statusCode());
    assertTrue(node.operatorGet("/operator/filings/" + number).body().contains("已生效"));
    assertEquals(
        422, act(number, Map.of("act", "end", "reason", "本人取消", "typed", "F1")).statusCode());
    assertEquals(
        303, act(number, Map.of("act", "end", "reason", "本人取消", "typed", number)).statusCode());
    assertTrue(node.operatorGet("/operator/filings/" + number).body().contains("已终止"));
  }

  @Test
  void aFileOfAnotherKindIsRefusedAndAPromiseIsEnough() {
    begin("LONG_RESIDENT");
    HttpResponse<String> wrong = upload("residence-proof", "x.pdf", "<html>", "upload", false);
    assertEquals(422, wrong.statusCode());
    assertTrue(wrong.body().contains("PDF、JPEG 或 PNG"));
    assertEquals(422, upload("residence-proof", "", "", "go", false).statusCode());
    leadsTo("/filing/check", upload("residence-proof", "", "", "go", true));
    leadsTo("/filing/done", send(node.get("/filing/check").body()));
    String done = node.get("/filing/done").body();
    assertTrue(done.contains("待补材料"));

    String number = number(done);
    assertEquals(303, act(number, Map.of("act", "evidence")).statusCode());
    assertEquals(
        303, act(number, Map.of("act", "end", "reason", "测试", "typed", number)).statusCode());
  }

  @Test
  void aReferralCannotBePromised() {
    begin("TEMP_REFERRAL");
    assertFalse(node.get("/filing/evidence").body().contains("name=\"promise\""));
    assertEquals(422, upload("referral-certificate", "", "", "go", true).statusCode());
  }

  @Test
  void nobodyGetsInByHalfAnIdentityOrAnothersForm() {
    assertEquals(422, identify(CARD, OTHER_DOCUMENT).statusCode());
    assertEquals(422, identify("", "").statusCode());
    assertEquals(403, node.get("/filing/kind").statusCode());
    signIn();
    token = "0".repeat(64);
    assertEquals(403, answer("kind", Map.of("kind", "TEMP_OTHER"), token).statusCode());
    leadsTo("/filing/kind", node.get("/filing/check"));
    node.forgetCookies();
    assertEquals(403, node.get("/filing/kind").statusCode());
  }

  @Test
  void theElectronicCardIsEnoughAndGoodOnce() {
    String answer = node.admin("/cards/" + CARD + "/e-card-tokens", "{}");
    Matcher issued = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(answer);
    assertTrue(issued.find());
    Map<String, String> shown = Map.of("card", "", "document", "", "token", issued.group(1));
    leadsTo("/filing/kind", node.post("/filing/identity", shown));
    node.forgetCookies();
    assertEquals(422, node.post("/filing/identity", shown).statusCode());
  }

  @Test
  void anotherSiteCannotSendAndTheSessionEnds() {
    signIn();
    assertEquals(
        403,
        node.post(
                "/filing/identity",
                Map.of("card", CARD, "document", DOCUMENT, "token", ""),
                "https://elsewhere.example")
            .statusCode());
    assertEquals(200, node.get("/filing/kind").statusCode());
    node.pass(Duration.ofMinutes(21));
    assertEquals(403, node.get("/filing/kind").statusCode());
  }

  @Test
  void aClerkFilesAtTheCounterAndTakesTheListWithHer() {
    String form = node.operatorGet("/operator/filings/new").body();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("number", number(form));
    fields.put("person", "340000000000000000000917");
    fields.put("insurance", "EMPLOYEE");
    fields.put("kind", "LONG_RETIRED");
    fields.put("place", "310106");
    fields.put("from", "");
    fields.put("to", "");
    HttpResponse<String> missing = node.operatorPost("/operator/filings/new", fields);
    assertEquals(422, missing.statusCode());
    assertTrue(missing.body().contains("RS-MED-0353") && missing.body().contains("310106"));
    fields.put("seen", "household-first");
    HttpResponse<String> filed = node.operatorPost("/operator/filings/new", fields);
    assertEquals(303, filed.statusCode());

    String csv = node.operatorGet("/operator/filings/list.csv?kind=LONG_RETIRED").body();
    assertTrue(csv.contains(fields.get("number")) && csv.contains("上海市") && csv.contains("导出人"));
    assertFalse(csv.contains(OTHER_DOCUMENT));
    assertTrue(
        node.operatorGet("/operator/filings?state=SUBMITTED&owner=-")
            .body()
            .contains(fields.get("number")));
    assertEquals(422, node.operatorGet("/operator/filings?state=NONSENSE").statusCode());
    assertEquals(401, node.get("/operator/filings").statusCode());
    assertTrue(node.operatorGet("/operator/declarations").body().contains("没有符合条件的申报"));
  }

  private String sentWithEvidence(String kind, String material) {
    begin(kind);
    leadsTo("/filing/evidence", upload(material, "合同.pdf", "%PDF-1.7 演示", "upload", false));
    assertTrue(node.get("/filing/evidence").body().contains("合同.pdf"));
    leadsTo("/filing/check", upload(material, "", "", "go", false));
    leadsTo("/filing/done", send(node.get("/filing/check").body()));
    return number(node.get("/filing/done").body());
  }

  private void begin(String kind) {
    signIn();
    answer("kind", Map.of("kind", kind));
    answer("province", Map.of("province", "310000"));
    answer("dates", Map.of("from", today, "to", ""));
    leadsTo("/filing/evidence", answer("contact", Map.of("telephone", "13900000000")));
  }

  private void signIn() {
    leadsTo("/filing/kind", identify(CARD, DOCUMENT));
    Matcher found = TOKEN.matcher(node.get("/filing/kind").body());
    assertTrue(found.find());
    token = found.group(1);
  }

  private static HttpResponse<String> identify(String card, String document) {
    return node.post("/filing/identity", Map.of("card", card, "document", document, "token", ""));
  }

  private HttpResponse<String> answer(String step, Map<String, String> fields) {
    return answer(step, fields, token);
  }

  private static HttpResponse<String> answer(
      String step, Map<String, String> fields, String formToken) {
    Map<String, String> sent = new LinkedHashMap<>(fields);
    sent.put("token", formToken);
    return node.post("/filing/" + step, sent);
  }

  private HttpResponse<String> send(String checkPage) {
    assertTrue(TOKEN.matcher(checkPage).find());
    return node.post("/filing/check", Map.of("token", token));
  }

  private static HttpResponse<String> act(String number, Map<String, String> fields) {
    return node.operatorPost("/operator/filings/" + number, fields);
  }

  private HttpResponse<String> upload(
      String material, String name, String content, String act, boolean promise) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "form-data; name=\"token\"", token);
    part(body, "form-data; name=\"material\"", material);
    part(body, "form-data; name=\"act\"", act);
    if (promise) {
      part(body, "form-data; name=\"promise\"", "yes");
    }
    part(body, "form-data; name=\"file\"; filename=\"" + name + "\"", content);
    body.writeBytes("--XX--\r\n".getBytes(StandardCharsets.UTF_8));
    return node.post("/filing/evidence", "multipart/form-data; boundary=XX", body.toByteArray());
  }

  private static void part(ByteArrayOutputStream body, String disposition, String content) {
    body.writeBytes(
        ("--XX\r\nContent-Disposition: " + disposition + "\r\n\r\n" + content + "\r\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void leadsTo(String url, HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), answer::body);
    assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith(url), url);
  }

  private static String number(String html) {
    Matcher found = NUMBER.matcher(html);
    assertTrue(found.find(), html);
    return found.group();
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
