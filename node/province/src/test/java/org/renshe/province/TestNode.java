package org.renshe.province;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.Member;
import org.renshe.chassis.configuration.Configuration;

/**
 * Anhui as a whole node in this process, its hub away, with one clinic and its cashiers: people
 * come from transcripts, time goes on when told to.
 */
public final class TestNode implements AutoCloseable {
  public static final String CLINIC = "H34010100077";
  public static final String LOCAL = "290101199001111527";
  public static final String FROZEN_CARD = "D00009085";

  private final TestKeys keys;
  private final AtomicLong messages = new AtomicLong();
  private final Member member;
  private final AtomicLong ahead = new AtomicLong();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();

  public TestNode(Path folder, Map<String, String> more)
      throws IOException, GeneralSecurityException {
    keys = TestKeys.make(folder);
    Map<String, String> settings = new HashMap<>(keys.settings());
    settings.put("treatment.question-patience", "1s");
    settings.put("database.attempts", "4");
    // who waits for a row another transaction holds gives up soon
    settings.put(
        "database.url",
        "jdbc:h2:file:"
            + folder.toAbsolutePath().resolve("data/database")
            + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=250");
    settings.putAll(more);
    member =
        Member.startProvince(
            Configuration.of(settings, Province.settings()),
            new GoingClock(),
            () -> UUID.randomUUID().toString(),
            Areas.all());
    institution(CLINIC, "测试县河口镇卫生院");
  }

  /** Registers an institution more. */
  public void institution(String code, String name) {
    admin(
        "/institutions",
        "[{\"code\":\"%s\",\"name\":\"%s\",\"level\":\"2\",\"division\":\"340101\",\"certificate\":\"%s\",\"active\":true}]"
            .formatted(code, name, keys.institution(code, name).replace("\n", "\\n")));
  }

  /** What a hospital's unsigned message is answered; the node must be set to take such. */
  public String hospital(String institution, String infno, String input) {
    String message =
        """
        {"infno":"%s","msgid":"%s20261101080000%04d","mdtrtarea_admvs":"340101",
        "insuplc_admdvs":"340100","recer_sys_code":"RENSHE","infver":"V1.0","opter_type":"1",
        "opter":"1","opter_name":"测试","inf_time":"2026-11-01 08:00:00","fixmedins_code":"%s",
        "fixmedins_name":"测试","input":%s}"""
            .formatted(infno, institution, messages.incrementAndGet(), institution, input);
    return send(HttpRequest.newBuilder(URI.create(url() + "/fsi"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(message)))
        .body();
  }

  public String url() {
    return member.url();
  }

  public Chassis chassis() {
    return member.chassis();
  }

  public void pass(Duration time) {
    ahead.addAndGet(time.toSeconds());
  }

  /** An operator's command; it must succeed. */
  public String admin(String path, String body) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(url() + "/api/v1/admin" + path))
                .header("Authorization", "Bearer " + TestKeys.TOKEN)
                .header("Content-Type", body.startsWith("code,") ? "text/csv" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertEquals(200, answer.statusCode(), answer::body);
    return answer.body();
  }

  /** A page, with the cookies this browser has. */
  public HttpResponse<String> get(String path) {
    return browse(HttpRequest.newBuilder(URI.create(url() + path)).GET());
  }

  /** Sends a form; a redirection is followed by hand. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return browse(
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  /** Sends a form as a browser does for a page of that origin. */
  public HttpResponse<String> post(String path, Map<String, String> fields, String origin) {
    return browse(
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Origin", origin)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  /** Sends a form with files, already put together. */
  public HttpResponse<String> post(String path, String contentType, byte[] body) {
    return browse(
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** An operator's page. */
  public HttpResponse<String> operatorGet(String path) {
    return send(operators(path).GET());
  }

  /** An operator's form. */
  public HttpResponse<String> operatorPost(String path, Map<String, String> fields) {
    return send(
        operators(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  private HttpRequest.Builder operators(String path) {
    return HttpRequest.newBuilder(URI.create(url() + path))
        .header("Accept", "text/html,*/*;q=0.8")
        .header("Authorization", "Bearer " + TestKeys.TOKEN);
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  public void forgetCookies() {
    cookies.clear();
  }

  private HttpResponse<String> browse(HttpRequest.Builder request) {
    request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer = send(request);
    for (String set : answer.headers().allValues("Set-Cookie")) {
      String pair = set.split(";", 2)[0];
      cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return answer;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    member.close();
  }

  private final class GoingClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new Clock() {
        @Override
        public ZoneId getZone() {
          return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
          return GoingClock.this.withZone(other);
        }

        @Override
        public Instant instant() {
          return GoingClock.this.instant();
        }
      };
    }

    @Override
    public Instant instant() {
      return Instant.now().plusSeconds(ahead.get());
    }
  }
}
