package org.renshe.chassis.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.Member;
import org.renshe.chassis.TestPki;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.DirectoryCodec;

class TrustTest {
  @TempDir Path folder;
  private TestPki pki;
  private HttpServer hub;
  private byte[] published;

  @BeforeEach
  void start() throws IOException {
    pki = new TestPki(folder);
    publish();
    hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hub.createContext(
        "/api/v1/directory",
        exchange -> {
          exchange.sendResponseHeaders(200, published.length);
          exchange.getResponseBody().write(published);
          exchange.close();
        });
    hub.start();
  }

  @AfterEach
  void stop() {
    hub.stop(0);
  }

  @Test
  void aRevocationIsKnownAfterTheNextRefreshAndKeptOnDisk() {
    Trust trust = trust(Clock.systemUTC());
    assertProblem(ChassisProblem.DIRECTORY_NONE, trust::current);
    trust.refreshWhenDue();
    assertEquals(List.of(), trust.current().revokedSerials());
    pki.revokeTransport(TestPki.ANHUI);
    publish();
    trust.refresh();
    assertEquals(1, trust.current().revokedSerials().size());
    hub.stop(0);
    assertEquals(1, trust(Clock.systemUTC()).current().revokedSerials().size());
  }

  @Test
  void anOlderDirectoryIsNotTaken() {
    byte[] older = published;
    pki.revokeTransport(TestPki.ANHUI);
    publish();
    Trust trust = trust(Clock.systemUTC());
    trust.refresh();
    published = older;
    assertProblem(ChassisProblem.DIRECTORY_OLDER, trust::refresh);
    assertEquals(1, trust.current().revokedSerials().size());
  }

  @Test
  void aForgedDirectoryIsNotTaken() {
    TestPki forger = new TestPki(folder.resolve("forger"));
    published =
        DirectoryCodec.sign(forger.current(), forger.signing(MemberCode.HUB), forger.random);
    Trust trust = trust(Clock.systemUTC());
    assertThrows(ProblemException.class, trust::refresh);
    assertProblem(ChassisProblem.DIRECTORY_NONE, trust::current);
  }

  @Test
  void anExpiredDirectoryStopsTheMember() {
    MovableClock clock = new MovableClock();
    Trust trust = trust(clock);
    trust.refresh();
    clock.ahead = Duration.ofHours(2);
    assertProblem(ChassisProblem.DIRECTORY_EXPIRED, trust::current);
  }

  @Test
  void aHubThatIsAwayIsOneSentence() {
    hub.stop(0);
    Trust trust = trust(Clock.systemUTC());
    assertProblem(ChassisProblem.DIRECTORY_UNREACHABLE, trust::refresh);
  }

  private void publish() {
    published = DirectoryCodec.sign(pki.current(), pki.signing(MemberCode.HUB), pki.random);
  }

  private Trust trust(Clock clock) {
    Map<String, String> settings = pki.settings(TestPki.SHANGHAI);
    settings.put("trust.hub.url", "http://127.0.0.1:" + hub.getAddress().getPort());
    return Trust.open(Configuration.of(settings, Member.settings(List.of())), pki.root(), clock);
  }

  private static void assertProblem(
      ChassisProblem expected, org.junit.jupiter.api.function.Executable action) {
    assertEquals(expected, assertThrows(ProblemException.class, action).problem());
  }

  /** The machine's clock, moved ahead at will. */
  private static final class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public java.time.ZoneId getZone() {
      return java.time.ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public java.time.Instant instant() {
      return java.time.Instant.now().plus(ahead);
    }
  }
}
