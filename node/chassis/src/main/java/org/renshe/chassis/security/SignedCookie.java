package org.renshe.chassis.security;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in, in a cookie only a member of this node can have made; nothing is kept on the
 * server. A session ends when it is idle too long, and in any case some hours after it began.
 * Whoever needs to end it sooner puts a number into the subject that it can raise.
 */
public final class SignedCookie {
  private final String name;
  private final PersonalData personalData;
  private final Clock clock;
  private final Duration idleMax;
  private final Duration lifeMax;

  /**
   * @param name of the cookie; cookies of other names are never taken for it
   * @param idleMax how long after the last page the session ends
   * @param lifeMax how long after its beginning it ends however busy
   */
  public SignedCookie(
      String name, PersonalData personalData, Clock clock, Duration idleMax, Duration lifeMax) {
    this.name = name;
    this.personalData = personalData;
    this.clock = clock;
    this.idleMax = idleMax;
    this.lifeMax = lifeMax;
  }

  /**
   * @param subject who; sealed in the cookie, so it may be personal
   * @param began when the person signed in
   * @param ends when the session ends unless another page is asked for
   */
  public record Session(String subject, Instant began, Instant ends) {}

  /** A session that begins now. */
  public Session begin(String subject) {
    return new Session(subject, clock.instant(), clock.instant().plus(idleMax));
  }

  /** The same session after another page. */
  public Session goOn(Session session) {
    Instant end = session.began().plus(lifeMax);
    Instant idle = clock.instant().plus(idleMax);
    return new Session(session.subject(), session.began(), idle.isBefore(end) ? idle : end);
  }

  /** The cookie of a session; sent over TLS only where this page came over TLS. */
  public NewCookie of(Session session, boolean overTls) {
    String text =
        session.began().getEpochSecond()
            + "."
            + session.ends().getEpochSecond()
            + "."
            + session.subject();
    String sealed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(personalData.seal(text.getBytes(StandardCharsets.UTF_8)));
    return cookie(sealed + "." + mac(sealed), NewCookie.DEFAULT_MAX_AGE, overTls);
  }

  /** The cookie that takes it away. */
  public NewCookie none(boolean overTls) {
    return cookie("", 0, overTls);
  }

  /** The session of a request, unless it is missing, forged, of another name, or over. */
  public Optional<Session> read(Map<String, Cookie> cookies) {
    Cookie cookie = cookies.get(name);
    if (cookie == null || cookie.getValue().indexOf('.') < 0) {
      return Optional.empty();
    }
    String sealed = cookie.getValue().substring(0, cookie.getValue().indexOf('.'));
    String mac = cookie.getValue().substring(sealed.length() + 1);
    if (!MessageDigest.isEqual(bytes(mac(sealed)), bytes(mac))) {
      return Optional.empty();
    }
    String text =
        new String(
            personalData.open(Base64.getUrlDecoder().decode(sealed)), StandardCharsets.UTF_8);
    String[] parts = text.split("\\.", 3);
    Session session = new Session(parts[2], second(parts[0]), second(parts[1]));
    return clock.instant().isBefore(session.ends()) ? Optional.of(session) : Optional.empty();
  }

  /** The name is under the signature: no cookie of one use passes for another's. */
  private String mac(String sealed) {
    return personalData.index("cookie/" + name + "/" + sealed);
  }

  private NewCookie cookie(String value, int maxAge, boolean overTls) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(overTls)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Instant second(String text) {
    return Instant.ofEpochSecond(Long.parseLong(text));
  }
}
