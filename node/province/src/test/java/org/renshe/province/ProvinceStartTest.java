package org.renshe.province;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.configuration.Configuration;

/** A whole node in this process, its hub away: what an operator reaches over real HTTP. */
class ProvinceStartTest {
  private static final String TOKEN = TestKeys.TOKEN;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static Province province;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException, GeneralSecurityException {
    province =
        Province.start(Configuration.of(TestKeys.make(folder).settings(), Province.settings()));
  }

  @AfterAll
  static void close() {
    province.close();
  }

  @Test
  void anOperatorLoadsAPersonAndOnlyAnOperator() throws Exception {
    String person =
        """
        {"personNumber":"3401P1","documentNumber":"190101196503150115","name":"测试甲·演示"}""";

    assertEquals(401, send("POST", "/api/v1/admin/people", person, "wrong").statusCode());
    HttpResponse<String> loaded = send("POST", "/api/v1/admin/people", person, TOKEN);
    assertEquals(200, loaded.statusCode(), loaded::body);
    JsonNode read = get("/api/v1/admin/people/3401P1?purpose=test");
    assertEquals("1965-03-15", read.at("/person/birthDate").asText());
  }

  @Test
  void aWrongBatchIsAProblemThatNamesItsRows() throws Exception {
    HttpResponse<String> refused =
        send("POST", "/api/v1/admin/filings", "[{\"personNumber\":\"nobody\"}]", TOKEN);

    assertEquals(422, refused.statusCode());
    JsonNode problem = JSON.readTree(refused.body());
    assertEquals("RS-REG-0091", problem.path("code").asText(), refused::body);
    assertTrue(refused.body().contains("[0] RS-REG-0001"), refused::body);
  }

  @Test
  void theBooksOfAnEmptyNodeBalance() throws Exception {
    assertEquals("0.00", get("/api/v1/admin/ledger/trial-balance").path("sum").asText());
    JsonNode day = get("/api/v1/admin/settlements?day=2026-03-12");
    assertEquals(0, day.path("rows").size());
    assertTrue(day.path("next").isNull());
    assertEquals(
        400, send("GET", "/api/v1/admin/settlements?day=yesterday", null, TOKEN).statusCode());
  }

  @Test
  void theInterfaceIsDescribed() throws Exception {
    JsonNode paths = get("/openapi.json").path("paths");

    for (String path :
        List.of(
            "/api/v1/admin/people",
            "/api/v1/admin/cards",
            "/api/v1/admin/cards/{cardNumber}/e-card-tokens",
            "/api/v1/admin/settlements")) {
      assertFalse(paths.path(path).isMissingNode(), path);
    }
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send("GET", path, null, TOKEN);
    assertEquals(200, answer.statusCode(), answer::body);
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> send(String method, String path, String body, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(province.url() + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
