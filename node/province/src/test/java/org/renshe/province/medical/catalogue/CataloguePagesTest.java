package org.renshe.province.medical.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.http.HttpServer;
import org.renshe.chassis.http.HttpSettings;
import org.renshe.chassis.http.Site;

/** The clerk's pages, over the chassis's own server. */
class CataloguePagesTest {
  private static final String TOKEN = "operator-token-for-tests-0123456789";
  private final HttpClient client = HttpClient.newHttpClient();
  private final CataloguePlace place = new CataloguePlace("jdbc:h2:mem:catalogue-pages");
  private HttpServer server;

  @BeforeEach
  void open() {
    MatchWork work =
        new MatchWork(place.database, place.matches, place.index, place.audit, place.clock, 5);
    List<Object> resources =
        List.of(
            new ImportResource(place.imports),
            new CataloguePages(new CatalogueSearch(place.database), place.clock),
            new MatchPages(work),
            new ImportPages(place.imports, 1024 * 1024));
    server =
        HttpServer.start(
            Configuration.load(
                null,
                Map.of("RENSHE_HTTP_PORT", "0", "RENSHE_OPERATOR_TOKEN", TOKEN),
                HttpSettings.ALL),
            new Site(
                "测试",
                "Test",
                resources,
                List.of(),
                List.of(),
                List.of(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                () -> UUID.randomUUID().toString()));
    place.load(
        """
        code,name,category,itemClass,firstSelfPay,limitPrice,limitPrice2,restricted,restriction,validFrom
        X1,阿莫西林<胶囊>,09,B,0.1,12.5,10,1,限二级以上医疗机构,2026-01-01
        X2,红霉素软膏,09,A,,,,,,2026-01-01
        """);
  }

  @AfterEach
  void close() {
    server.close();
    place.close();
  }

  @Test
  void anItemIsFoundByCodeNameAndFirstLetters() throws Exception {
    for (String words : List.of("X1", "莫西林", "amxl")) {
      String page = get("/operator/catalogue?q=" + encoded(words)).body();
      assertTrue(page.contains("阿莫西林&lt;胶囊&gt;"), words);
      assertFalse(page.contains("红霉素"), words);
      assertTrue(page.contains("12.5 (2: 10)"), words);
    }
    assertTrue(get("/operator/catalogue?q=%25").body().contains("没有符合条件"));
    assertTrue(get("/operator/catalogue?day=2025-12-31").body().contains("没有符合条件"));
    assertTrue(get("/operator/catalogue?lang=en&q=zzz").body().contains("Nothing was found"));
  }

  @Test
  void anItemShowsEveryVersionAndItsRestriction() throws Exception {
    place.load(
        """
        code,name,category,itemClass,validFrom
        X1,阿莫西林胶囊（新）,09,A,2026-06-01
        """);
    String page = get("/operator/catalogue/item?kind=DRUG&code=X1").body();
    assertTrue(page.contains("限二级以上医疗机构"), page);
    assertTrue(page.indexOf("（新）") < page.indexOf("阿莫西林&lt;胶囊&gt;"), "the newest first");
    assertTrue(page.contains("未生效") && page.contains("已生效"));
    assertEquals(404, get("/operator/catalogue/item?kind=DRUG&code=X9").statusCode());
    assertEquals(404, get("/operator/catalogue/item?kind=NONE&code=X1").statusCode());
  }

  @Test
  void aFileIsSentCheckedMendedAndEnteredWithoutAScript() throws Exception {
    String table = "编码,名称,收费类别,等级,开始日期\nX3,新药,09,A,2026-04-01\nX4,坏药,99,A,2026-04-01\n";
    HttpResponse<String> sent = upload(table);
    assertEquals(303, sent.statusCode());
    String path = URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
    HttpResponse<String> working = get(path);
    assertEquals("2", working.headers().firstValue("Refresh").orElse(""));
    place.imports.work();
    String checked = get(path).body();
    assertTrue(checked.contains("已检查，未写入") && checked.contains("收费类别：应为 01 至 14"), checked);
    assertTrue(get("/operator/catalogue?q=X3").body().contains("没有符合条件"));
    HttpResponse<String> rejects =
        get(path.replace("/operator/", "/api/v1/admin/") + "/rejects.csv");
    assertTrue(rejects.body().contains("3,收费类别：应为 01 至 14,X4,坏药,99"), rejects.body());
    assertEquals(303, post(path + "/apply", "partial=1").statusCode());
    place.imports.work();
    assertTrue(get(path).body().contains("已写入"));
    assertTrue(get("/operator/catalogue?q=X3&day=2026-04-01").body().contains("新药"));
    assertTrue(get("/operator/catalogue-imports").body().contains("已写入"));
  }

  @Test
  void aFormWithoutAFileIsRefusedWithWords() throws Exception {
    HttpResponse<String> refused =
        multipart(
            "--b\r\nContent-Disposition: form-data; name=\"correction\"\r\n\r\n\r\n--b--\r\n");
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("上传的表单无法读取"), refused.body());
    assertTrue(refused.body().contains("<title>错误："), refused.body());
  }

  @Test
  void aMatchIsDecidedOnTheWorkListAndTheExportIsAudited() throws Exception {
    place.database.run(
        transaction -> place.matches.submit(transaction, CataloguePlace.SETTING, submission()));
    String list = get("/operator/catalogue-matches?institution=H99010100001").body();
    assertTrue(list.contains("软膏") && list.contains("名称相似度") && list.contains("2026-03-15"));
    place.today("2026-03-16");
    assertTrue(get("/operator/catalogue-matches").body().contains("已超期"));
    String id = encoded("H99010100001/L1/101/X1");
    HttpResponse<String> silent =
        post("/operator/catalogue-matches/decisions", "id=" + id + "&decision=reject");
    assertEquals(400, silent.statusCode());
    assertTrue(silent.body().contains("须填写理由"), silent.body());
    HttpResponse<String> decided =
        post(
            "/operator/catalogue-matches/decisions?state=SUBMITTED",
            "id=" + id + "&decision=reject&reason=" + encoded("名称不符"));
    assertEquals(303, decided.statusCode());
    assertTrue(get("/operator/catalogue-matches?state=REJECTED").body().contains("名称不符"));
    HttpResponse<String> table = get("/operator/catalogue-matches/export.csv?state=REJECTED");
    assertTrue(table.body().startsWith("\uFEFF导出人 operator"), table.body());
    assertTrue(table.body().contains("L1") && table.body().contains("共 1 行"));
    long audited =
        place.database.read(
            transaction ->
                Sql.find(
                        transaction,
                        "select count(*) from audit_entry where action_name in"
                            + " ('catalogue-match-export', 'catalogue-match-reject')",
                        row -> row.getLong(1))
                    .orElseThrow());
    assertEquals(2, audited);
  }

  @Test
  void pagesAreForOperatorsOnly() throws Exception {
    for (String path :
        List.of(
            "catalogue",
            "catalogue-matches",
            "catalogue-imports",
            "catalogue-matches/export.csv")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.url() + "/operator/" + path)).build();
      assertEquals(
          401, client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode(), path);
    }
  }

  private static Matches.Submission submission() {
    return new Matches.Submission(
        new Match.Key("H99010100001", "L1", "101", "X1"),
        "软膏",
        LocalDate.parse("2026-01-01"),
        LocalDate.parse("2026-12-31"),
        new Match.Texts("", "", "", "", "", "", "", ""),
        null);
  }

  private HttpResponse<String> upload(String table) throws Exception {
    return multipart(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"drugs.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + table
            + "\r\n--b\r\nContent-Disposition: form-data; name=\"correction\"\r\n\r\n\r\n--b--\r\n");
  }

  private HttpResponse<String> multipart(String body) throws Exception {
    return send(
        request("/operator/catalogue-imports")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path))
        .header("Authorization", "Bearer " + TOKEN);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
