package org.renshe.chassis.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Cookie;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Passwords, sessions in cookies, and how often somebody may try. */
class SessionsTest {
  private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");
  private static final PersonalData DATA = new PersonalData(new byte[32], new SecureRandom());

  @Test
  void aPasswordIsFoundAgainAndNoOther() {
    Passwords passwords = new Passwords(new SecureRandom());
    String stored = passwords.hash("正确的 battery 口令");
    assertTrue(stored.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), stored);
    assertNotEquals(stored, passwords.hash("正确的 battery 口令"));
    assertTrue(passwords.matches("正确的 battery 口令", stored));
    assertFalse(passwords.matches("正确的 battery 口令 ", stored));
    assertFalse(passwords.matches("anything", null));
  }

  @Test
  void anotherProgramsArgon2IsReadToo() {
    // test.c of the reference implementation (P-H-C/phc-winner-argon2)
    String reference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertTrue(new Passwords(new SecureRandom()).matches("password", reference));
  }

  @Test
  void aSessionEndsWhenIdleAndInAnyCaseAfterItsLife() {
    SignedCookie now = cookies("desk", NOON);
    SignedCookie.Session session = now.begin("a.b");
    Map<String, Cookie> sent = sent("desk", now.of(session, false));
    assertEquals("a.b", cookies("desk", NOON.plusSeconds(899)).read(sent).orElseThrow().subject());
    assertTrue(cookies("desk", NOON.plusSeconds(900)).read(sent).isEmpty());
    Instant late = NOON.plus(Duration.ofMinutes(115));
    SignedCookie.Session end = cookies("desk", late).goOn(session);
    assertEquals(NOON.plus(Duration.ofHours(2)), end.ends());
  }

  @Test
  void aCookieThatWasChangedOrIsAnotherUsesIsNoSession() {
    SignedCookie now = cookies("desk", NOON);
    String value = now.of(now.begin("cashier-1"), true).getValue();
    assertTrue(cookies("care", NOON).read(Map.of("care", cookie("care", value))).isEmpty());
    char last = value.charAt(value.length() - 1);
    String forged = value.substring(0, value.length() - 1) + (last == '0' ? '1' : '0');
    assertTrue(now.read(Map.of("desk", cookie("desk", forged))).isEmpty());
    assertTrue(now.read(Map.of("desk", cookie("desk", "x.y"))).isEmpty());
    assertTrue(now.read(Map.of()).isEmpty());
    assertFalse(value.contains("cashier-1"));
  }

  @Test
  void somebodyWhoTriesTooOftenWaits() {
    Attempts attempts = new Attempts(2, Duration.ofMinutes(1), Clock.fixed(NOON, ZoneOffset.UTC));
    assertTrue(attempts.mayTry("a"));
    assertTrue(attempts.mayTry("a"));
    assertFalse(attempts.mayTry("a"));
    assertTrue(attempts.mayTry("b"));
  }

  private static SignedCookie cookies(String name, Instant now) {
    return new SignedCookie(
        name, DATA, Clock.fixed(now, ZoneOffset.UTC), Duration.ofMinutes(15), Duration.ofHours(2));
  }

  private static Map<String, Cookie> sent(String name, Cookie cookie) {
    return Map.of(name, cookie(name, cookie.getValue()));
  }

  private static Cookie cookie(String name, String value) {
    return new Cookie.Builder(name).value(value).build();
  }
}
