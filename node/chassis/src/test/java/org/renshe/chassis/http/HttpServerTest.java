package org.renshe.chassis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.pages.Link;
import org.renshe.chassis.security.Operator;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;

class HttpServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static HttpServer server;
  private static volatile String databaseTrouble;

  /** A resource of an area. */
  @Path("/api/v1/coins")
  public static final class CoinResource {
    /** What is sent. */
    public record Coin(String name, Money amount) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a coin")
    public Coin take(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, Coin coin) {
      return new Coin(IdempotencyKey.required(key).value(), coin.amount());
    }

    @GET
    @Path("/broken")
    @Produces(MediaType.APPLICATION_JSON)
    public String broken(@QueryParam("secret") String secret) {
      if (secret != null) {
        throw new IllegalStateException("stack trace with " + secret);
      }
      return "whole";
    }
  }

  /** A resource for operators. */
  @Path("/api/v1/admin/coins")
  public static final class AdminResource {
    @GET
    public String all() {
      return "all coins";
    }

    @POST
    public String melt(@Context SecurityContext who) {
      return "melted by " + Operator.of(who).name();
    }
  }

  @BeforeAll
  static void start() {
    server = start(Map.of("operator.token", "t0ken"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void takesAndGivesJsonWithAmountsAsTexts() throws Exception {
    HttpResponse<String> answer =
        send(
            post("/api/v1/coins", "{\"name\":\"x\",\"amount\":\"1.50\"}", "Idempotency-Key", "k1"));
    assertEquals(200, answer.statusCode());
    assertEquals("{\"name\":\"k1\",\"amount\":\"1.50\"}", answer.body());
    assertTrue(answer.headers().firstValue("X-Trace-Id").isPresent());
  }

  @Test
  void refusalsAreProblemDetailsInTheCallersLanguage() throws Exception {
    HttpResponse<String> zh = send(post("/api/v1/coins", "{\"name\":\"x\",\"amount\":\"1.50\"}"));
    assertEquals(400, zh.statusCode());
    assertEquals("application/problem+json", zh.headers().firstValue("Content-Type").orElse(""));
    JsonNode body = Json.mapper().readTree(zh.body());
    assertEquals("RS-CHA-0021", body.path("code").asText());
    assertEquals("/problems/RS-CHA-0021", body.path("type").asText());
    assertTrue(body.path("title").asText().contains("缺少"));
    HttpResponse<String> en =
        send(
            post(
                "/api/v1/coins",
                "{\"name\":\"x\",\"amount\":\"1.50\"}",
                "Idempotency-Key",
                "has space",
                "Accept-Language",
                "en"));
    assertEquals("RS-CHA-0022", Json.mapper().readTree(en.body()).path("code").asText());
    assertTrue(en.body().contains("visible ASCII"));
  }

  @Test
  void hostileBodiesAreRefusedByName() throws Exception {
    assertCode("RS-CHA-0055", post("/api/v1/coins", "{\"name\":", "Idempotency-Key", "k"));
    assertCode(
        "RS-CHA-0055",
        post("/api/v1/coins", "{\"name\":\"a\",\"name\":\"b\"}", "Idempotency-Key", "k"));
    assertCode("RS-CHA-0055", post("/api/v1/coins", "[".repeat(200), "Idempotency-Key", "k"));
    assertCode("RS-CHA-0055", post("/api/v1/coins", "{\"other\":\"a\"}", "Idempotency-Key", "k"));
    String large = "{\"name\":\"" + "x".repeat(5000) + "\"}";
    assertCode("RS-CHA-0052", post("/api/v1/coins", large, "Idempotency-Key", "k"));
    HttpRequest chunked =
        HttpRequest.newBuilder(uri("/api/v1/coins"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "k")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
            .build();
    assertCode("RS-CHA-0052", chunked);
    assertCode("RS-CHA-0053", get("/api/v1/nothing"));
    assertCode("RS-CHA-0054", get("/api/v1/coins"));
  }

  @Test
  void defectsLeaveNoTraceButANumber() throws Exception {
    HttpResponse<String> answer = send(get("/api/v1/coins/broken?secret=xyzzy"));
    assertEquals(500, answer.statusCode());
    assertFalse(answer.body().contains("xyzzy"));
    assertTrue(answer.body().contains("RS-CHA-0060"));
  }

  @Test
  void operatorsShowTheToken() throws Exception {
    assertEquals(401, send(get("/api/v1/admin/coins")).statusCode());
    assertEquals(401, send(get("/api/v1/admin/coins", "Authorization", "Bearer no")).statusCode());
    assertEquals(
        200, send(get("/api/v1/admin/coins", "Authorization", "Bearer t0ken")).statusCode());
    String basic =
        "Basic " + Base64.getEncoder().encodeToString("op:t0ken".getBytes(StandardCharsets.UTF_8));
    assertEquals(200, send(get("/api/v1/admin/coins", "Authorization", basic)).statusCode());
    HttpRequest foreign =
        post("/api/v1/admin/coins", "", "Authorization", basic, "Sec-Fetch-Site", "cross-site");
    assertEquals(401, send(foreign).statusCode());
  }

  @Test
  void eachOperatorIsKnownByATokenOfHerOwn(@TempDir java.nio.file.Path folder) throws Exception {
    java.nio.file.Path file = folder.resolve("operators");
    Files.writeString(file, "# people\nlin = " + Sm3.hex("hers") + "\nwang = " + Sm3.hex("his"));
    try (HttpServer named =
        start(Map.of("operator.token", "t0ken", "operators.file", file.toString()))) {
      assertEquals("melted by lin", melted(named, "hers"));
      assertEquals("melted by wang", melted(named, "his"));
      assertEquals("melted by operator", melted(named, "t0ken"));
      assertTrue(melted(named, "nobody's").contains("RS-CHA-0058"));
    }
  }

  private static String melted(HttpServer at, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(at.url() + "/api/v1/admin/coins"))
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    return send(request).body();
  }

  @Test
  void operatorFunctionsAreClosedWithoutAToken() throws Exception {
    try (HttpServer closed = start(Map.of())) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(closed.url() + "/api/v1/admin/coins"))
              .header("Authorization", "Bearer ")
              .build();
      assertEquals(403, send(request).statusCode());
    }
  }

  @Test
  void readinessTellsWhatIsWrong() throws Exception {
    assertEquals(200, send(get("/health/live")).statusCode());
    HttpResponse<String> ready = send(get("/health/ready"));
    assertEquals(200, ready.statusCode());
    assertTrue(ready.body().contains("the hub is away"));
    databaseTrouble = "no disk";
    try {
      HttpResponse<String> down = send(get("/health/ready"));
      assertEquals(503, down.statusCode());
      assertTrue(down.body().contains("no disk"));
    } finally {
      databaseTrouble = null;
    }
  }

  @Test
  void pagesAreWholeSafeAndBilingual() throws Exception {
    HttpResponse<String> zh = send(get("/", "Accept", "text/html"));
    assertTrue(zh.body().contains("<html lang=\"zh-CN\">"));
    assertTrue(zh.body().contains("&lt;硬币&gt;"));
    assertTrue(
        zh.headers()
            .firstValue("Content-Security-Policy")
            .orElse("")
            .startsWith("default-src 'self'"));
    HttpResponse<String> en = send(get("/?lang=en", "Accept", "text/html"));
    assertTrue(en.body().contains("<html lang=\"en\">"));
    assertTrue(en.headers().firstValue("Set-Cookie").orElse("").startsWith("lang=en"));
    assertTrue(send(get("/", "Cookie", "lang=en")).body().contains("Coins"));
    HttpResponse<String> lost = send(get("/nowhere", "Accept", "text/html,*/*;q=0.8"));
    assertEquals(404, lost.statusCode());
    assertTrue(lost.body().contains("RS-CHA-0053"));
    assertTrue(send(get("/problems/RS-CHA-0053")).body().contains("RS-CHA-0053"));
  }

  @Test
  void describesItselfAsOpenApi31() throws Exception {
    JsonNode document = Json.mapper().readTree(send(get("/openapi.json")).body());
    assertEquals("3.1.0", document.path("openapi").asText());
    assertEquals(
        "Take a coin",
        document.path("paths").path("/api/v1/coins").path("post").path("summary").asText());
    assertTrue(send(get("/docs")).body().contains("swagger-ui-bundle.js"));
    assertEquals(200, send(get("/assets/swagger-ui/swagger-ui-bundle.js")).statusCode());
    assertEquals(200, send(get("/assets/renshe.css")).statusCode());
    assertEquals(400, send(get("/assets/..%2Fchassis.xml")).statusCode());
  }

  @Test
  void countsItsRequests() throws Exception {
    send(get("/health/live"));
    String metrics = send(get("/metrics")).body();
    assertTrue(metrics.contains("http_server_requests_seconds_count"), metrics);
    assertTrue(metrics.contains("uri=\"/health/live\""), metrics);
  }

  @Test
  void portInUseAndOpenAddressAreOneSentence() {
    ProblemException used =
        assertThrows(
            ProblemException.class,
            () -> start(Map.of("http.port", Integer.toString(server.port()))));
    assertEquals(ChassisProblem.PORT_IN_USE, used.problem());
    ProblemException open =
        assertThrows(ProblemException.class, () -> start(Map.of("http.host", "0.0.0.0")));
    assertEquals(ChassisProblem.PUBLIC_WITHOUT_TLS, open.problem());
  }

  private static HttpServer start(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.putIfAbsent("http.port", "0");
    all.putIfAbsent("http.body.bytes-max", "4096");
    Site site =
        new Site(
            "测试成员",
            "Test member",
            List.of(new CoinResource(), new AdminResource()),
            List.of(new Link("/coins", "<硬币>", "Coins")),
            List.of(ChassisProblem.values()),
            List.of(
                new HealthCheck("database", true, () -> databaseTrouble),
                new HealthCheck("hub", false, () -> "the hub is away")),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            () -> UUID.randomUUID().toString());
    return HttpServer.start(Configuration.of(all, HttpSettings.ALL), site);
  }

  private static void assertCode(String code, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request);
    assertTrue(answer.body().contains(code), answer.statusCode() + " " + answer.body());
  }

  private static HttpRequest get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).GET();
    return headers.length == 0 ? request.build() : request.headers(headers).build();
  }

  private static HttpRequest post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return headers.length == 0 ? request.build() : request.headers(headers).build();
  }

  private static URI uri(String path) {
    return URI.create(server.url() + path);
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
