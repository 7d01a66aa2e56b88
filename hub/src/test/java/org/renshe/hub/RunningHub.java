package org.renshe.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.hub.directory.EnrolmentRequest;
import org.renshe.hub.directory.EnrolmentView;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.DirectoryCodec;
import org.renshe.protocol.trust.Pem;
import org.renshe.protocol.trust.TrustSource;

/** A whole hub, database, broker and HTTP, used only from outside. */
final class RunningHub implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TOKEN = "operator-token-of-a-test";

  final int brokerPort = freePort();
  private final Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private Hub hub;

  RunningHub(Path folder) {
    this.folder = folder;
    start();
  }

  void start() {
    hub = Hub.start(Configuration.of(settings(), Hub.settings()));
  }

  @Override
  public void close() {
    if (hub != null) {
      hub.close();
      hub = null;
    }
  }

  /** A member that was enrolled, approved and connected as a user would do it. */
  Line enrol(String code) {
    FakeMember member = new FakeMember(new MemberCode(code));
    String enrolmentCode =
        post("/api/v1/admin/enrolment-codes", Map.of("memberCode", code))
            .get("enrolmentCode")
            .textValue();
    EnrolmentRequest request = member.request(enrolmentCode);
    String id = post("/api/v1/enrolments", request).get("id").textValue();
    post("/api/v1/admin/enrolments/" + id + "/approval", Map.of());
    member.take(JSON.convertValue(get("/api/v1/enrolments/" + id), EnrolmentView.class));
    return new Line(this, member, folder);
  }

  /** The directory as a member pulls and verifies it. */
  TrustSource trust() {
    byte[] signed = send(request("/api/v1/directory").GET(), 200).body();
    Directory directory =
        DirectoryCodec.verify(
            signed,
            Pem.readCertificates(folder.resolve("authority/root.pem")).get(0),
            Clock.systemUTC());
    return () -> directory;
  }

  JsonNode get(String path) {
    return json(send(request(path).GET(), 200));
  }

  String page(String path) {
    return new String(
        send(request(path).header("Accept", "text/html").GET(), 200).body(),
        StandardCharsets.UTF_8);
  }

  JsonNode post(String path, Object body) {
    try {
      HttpRequest.BodyPublisher json =
          HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
      return json(
          send(request(path).header("Content-Type", "application/json").POST(json), 200, 202));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request, int... expected) {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      for (int status : expected) {
        if (response.statusCode() == status) {
          return response;
        }
      }
      throw new AssertionError(
          response.uri()
              + " "
              + response.statusCode()
              + " "
              + new String(response.body(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(hub.url() + path))
        .header("Authorization", "Bearer " + TOKEN);
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("member.code", "000000");
    settings.put("data.folder", folder.resolve("data").toString());
    settings.put("authority.folder", folder.resolve("authority").toString());
    settings.put("authority.create", "true");
    for (Map.Entry<String, String> key :
        Map.of(
                "keys.signing.key", "signing.key",
                "keys.signing.certificates", "signing.crt",
                "keys.root", "root.crt",
                "keys.transport", "transport.p12",
                "keys.transport.root", "transport-root.crt",
                "keys.data", "data.key")
            .entrySet()) {
      settings.put(key.getKey(), folder.resolve("keys").resolve(key.getValue()).toString());
    }
    settings.put("keys.transport.password", "password-of-a-test");
    settings.put("http.port", "0");
    settings.put("broker.port", Integer.toString(brokerPort));
    settings.put("operator.token", TOKEN);
    settings.put("reconcile.daily", "false"); // its members answer no questions
    settings.put("exchange.attempts", "2");
    settings.put("exchange.retry.delay", "10ms");
    return settings;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
