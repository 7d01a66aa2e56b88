package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.http.HttpServer;
import org.renshe.chassis.http.HttpSettings;
import org.renshe.chassis.http.Site;
import org.renshe.protocol.trust.Pem;
import org.renshe.province.medical.statement.StatementArea;
import org.renshe.province.medical.statement.Statements;

/** What operators and cashiers reach over HTTP, with the chassis's own server. */
class AdminApiTest {
  private static final String TOKEN = "operator-token-for-tests-0123456789";
  private final HttpClient client = HttpClient.newHttpClient();
  private TestTreatment place;
  private HttpServer server;

  @BeforeEach
  void open() {
    place = new TestTreatment("jdbc:h2:mem:admin");
    Configuration configuration =
        Configuration.load(
            null,
            Map.of("RENSHE_HTTP_PORT", "0", "RENSHE_OPERATOR_TOKEN", TOKEN),
            HttpSettings.ALL);
    List<Object> resources =
        new ArrayList<>(
            StatementArea.resources(
                place.service,
                Statements.plain(),
                Clock.fixed(Instant.parse("2026-03-10T04:00:00Z"), ZoneOffset.UTC)));
    resources.addAll(place.catalogue.resources());
    resources.add(place.institutions.resource());
    resources.add(new TreatmentSettlementResource(place.service));
    server =
        HttpServer.start(
            configuration,
            new Site(
                "测试",
                "Test",
                resources,
                List.of(),
                List.of(),
                List.of(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                () -> UUID.randomUUID().toString()));
  }

  @AfterEach
  void close() {
    server.close();
    place.close();
  }

  @Test
  void statementsAreForOperatorsOnly() throws Exception {
    Story story = new Story(place);
    story.play("0100-outpatient-8.1.txt");
    String id = story.caught("settlement");
    assertEquals(401, get("/api/v1/admin/statements/" + id, null).statusCode());
    assertEquals(401, get("/operator/statements/" + id, null).statusCode());
    assertEquals(303, get("/statements/" + id, null).statusCode());
    HttpResponse<String> json = get("/api/v1/admin/statements/" + id, TOKEN);
    assertEquals(200, json.statusCode());
    assertTrue(json.body().contains("\"cash\":\"76.77\""), json.body());
    HttpResponse<String> page = get("/operator/statements/" + id + "?lang=en", TOKEN);
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("CNY 76.77"), page.body());
    assertEquals(404, get("/api/v1/admin/statements/NOSUCH", TOKEN).statusCode());
    HttpResponse<String> day = get("/api/v1/admin/treatment-settlements?day=2026-03-10", TOKEN);
    assertTrue(day.body().contains("\"POOL\":\"103.93\""), day.body());
    assertEquals(400, get("/api/v1/admin/treatment-settlements?day=x", TOKEN).statusCode());
    HttpResponse<String> list = get("/operator/settlements", TOKEN);
    assertTrue(list.body().contains("/operator/statements/" + id), list.body());
    assertEquals(401, get("/operator/settlements", null).statusCode());
  }

  @Test
  void catalogueAndInstitutionsAreLoaded() throws Exception {
    String row =
        "{\"code\":\"N1\",\"name\":\"新项目\",\"category\":\"03\",\"itemClass\":\"B\","
            + "\"firstSelfPay\":\"0.1000\",\"limitPrice\":\"10.5\",\"restricted\":\"false\","
            + "\"validFrom\":\"2026-01-01\",\"validTo\":\"\"}";
    HttpResponse<String> loaded =
        post("/api/v1/admin/catalogue-items", "application/json", "[" + row + "]");
    assertEquals("{\"loaded\":1}", loaded.body());
    HttpResponse<String> table =
        post("/api/v1/admin/catalogue-items", "text/csv", TestTreatment.resource("catalogue.csv"));
    assertEquals("{\"loaded\":18}", table.body());
    HttpResponse<String> wrong =
        post(
            "/api/v1/admin/catalogue-items",
            "application/json",
            "[" + row + "," + row.replace("\"B\"", "\"Z\"") + "]");
    assertEquals(400, wrong.statusCode());
    assertTrue(wrong.body().contains("RS-MED-0300"), wrong.body());
    String certificate = Pem.ofCertificates(List.of(place.hospital.certificate()));
    String institution =
        "[{\"code\":\"%s\",\"name\":\"改名医院\",\"level\":\"2\",\"division\":\"990100\","
                .formatted(TestTreatment.HOSPITAL)
            + "\"certificate\":\"%s\",\"active\":true}]"
                .formatted(certificate.replace("\n", "\\n").replace("\r", ""));
    HttpResponse<String> registered =
        post("/api/v1/admin/institutions", "application/json", institution);
    assertEquals("{\"registered\":1}", registered.body());
  }

  private HttpResponse<String> get(String path, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
