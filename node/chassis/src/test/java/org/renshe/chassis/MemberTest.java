package org.renshe.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.RoutesBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.envelope.EnvelopeCodec;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.FindPerson;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.DirectoryCodec;
import org.renshe.routes.federation.ExchangeRoute;
import org.renshe.routes.federation.Forward;
import org.renshe.routes.federation.QueueSettings;

/** A hub and two provinces, whole: HTTP, broker, databases, routes. */
class MemberTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir java.nio.file.Path folder;
  private final int httpPort = FreePort.next();
  private final int brokerPort = FreePort.next();
  private TestPki pki;

  /** The hub's business, as small as it gets: the directory, and forwarding. */
  @Path("/api/v1/directory")
  public final class DirectoryArea implements Area {
    private Chassis chassis;

    @Override
    public String name() {
      return "directory";
    }

    @Override
    public void open(Chassis opened) {
      chassis = opened;
      chassis.messaging().broker().orElseThrow().addMember(TestPki.SHANGHAI);
      chassis.messaging().broker().orElseThrow().addMember(TestPki.ANHUI);
    }

    @Override
    public List<Object> resources() {
      return List.of(this);
    }

    @Override
    public List<RoutesBuilder> routes() {
      return List.of(exchange(TestPki.SHANGHAI), exchange(TestPki.ANHUI));
    }

    @GET
    public byte[] directory() {
      return DirectoryCodec.sign(pki.current(), pki.signing(MemberCode.HUB), pki.random);
    }

    private RoutesBuilder exchange(MemberCode member) {
      return new ExchangeRoute(
          chassis.messaging().connectionFactory(),
          member,
          (owner, envelopes) ->
              envelopes.stream()
                  .map(EnvelopeCodec::decode)
                  .map(
                      one ->
                          new Forward(
                              one.header().receiver(), one.header().messageId(), one.bytes()))
                  .toList(),
          QueueSettings.DEFAULT,
          chassis.clock());
    }
  }

  /** A province's business, as small as it gets: it knows nobody. */
  static final class NobodyArea implements Area {
    @Override
    public String name() {
      return "nobody";
    }

    @Override
    public void open(Chassis chassis) {
      chassis
          .inbox()
          .onRequest(
              request -> {
                throw ChassisProblem.NOT_FOUND.with();
              },
              MessageType.FIND_PERSON);
    }
  }

  @Test
  void membersTalkThroughTheHubAndTheProvinceStartsWithoutIt() throws Exception {
    pki = new TestPki(folder);
    try (Member shanghai = province(TestPki.SHANGHAI);
        Member anhui = province(TestPki.ANHUI)) {
      assertTrue(ready(shanghai).contains("RS-CHA-0033"), "no directory yet");
      try (Member hub = hub()) {
        assertTrue(hub.url().endsWith(":" + httpPort));
        Await.until(() -> hasDirectory(shanghai) && hasDirectory(anhui));
        for (int i = 0; i < 3; i++) {
          RequestRefused answer =
              assertInstanceOf(
                  RequestRefused.class,
                  shanghai
                      .chassis()
                      .correspondence()
                      .ask(TestPki.ANHUI, "k" + i, question(), Duration.ofSeconds(30)));
          assertEquals("RS-CHA-0053", answer.code());
        }
      }
    }
    try (Member again = province(TestPki.SHANGHAI)) {
      assertTrue(hasDirectory(again), "the directory on disk serves while the hub is away");
      again
          .chassis()
          .database()
          .run(tx -> again.chassis().correspondence().request(tx, TestPki.ANHUI, "k9", question()));
      Await.until(() -> again.chassis().outbox().trouble() != null);
      assertEquals(1, again.chassis().outbox().countWaiting());
      assertTrue(ready(again).contains("\"database\":\"up\""));
    }
  }

  @Test
  void aStartThatFailsLeavesNothingOpen() {
    pki = new TestPki(folder);
    Map<String, String> settings = settings(TestPki.SHANGHAI);
    settings.put("http.host", "0.0.0.0");
    ProblemException refused = assertThrows(ProblemException.class, () -> start(settings).close());
    assertEquals(ChassisProblem.PUBLIC_WITHOUT_TLS, refused.problem());
    start(settings(TestPki.SHANGHAI)).close();
  }

  private Member hub() {
    Map<String, String> settings = pki.settings(MemberCode.HUB);
    settings.put("http.port", Integer.toString(httpPort));
    settings.put("broker.port", Integer.toString(brokerPort));
    List<Area> areas = List.of(new DirectoryArea());
    return Member.startHub(
        Configuration.of(settings, Member.settings(areas)),
        Clock.systemUTC(),
        () -> UUID.randomUUID().toString(),
        areas,
        pki);
  }

  private Member province(MemberCode code) {
    return start(settings(code));
  }

  private static Member start(Map<String, String> settings) {
    List<Area> areas = List.of(new NobodyArea());
    return Member.startProvince(
        Configuration.of(settings, Member.settings(areas)),
        Clock.systemUTC(),
        () -> UUID.randomUUID().toString(),
        areas);
  }

  private Map<String, String> settings(MemberCode code) {
    Map<String, String> settings = pki.settings(code);
    settings.put("trust.hub.url", "http://127.0.0.1:" + httpPort);
    settings.put("trust.refresh", "200ms");
    settings.put("broker.urls", "127.0.0.1:" + brokerPort);
    return settings;
  }

  private static boolean hasDirectory(Member member) {
    try {
      return member.chassis().trust().current().member(TestPki.ANHUI).isPresent();
    } catch (ProblemException none) {
      return false;
    }
  }

  private static String ready(Member member) throws IOException, InterruptedException {
    URI uri = URI.create(member.url() + "/health/ready");
    return CLIENT
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static FindPerson question() {
    return new FindPerson(
        new Credential(Credential.Kind.ID_NUMBER, "190101196503150115", ""),
        "测试甲",
        "H31010100001",
        LocalDate.of(2026, 11, 24));
  }
}
