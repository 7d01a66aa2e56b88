package org.renshe.province.medical.care;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.renshe.chassis.http.OwnForms;
import org.renshe.chassis.security.SignedCookie;

/** Lets a citizen to her own care once it is known who she is; all others are asked that first. */
final class CareGate implements ContainerRequestFilter, ContainerResponseFilter {
  static final String COOKIE = "renshe-care";
  private static final String SESSION = "renshe.care.session";

  private final SignedCookie cookie;
  private final Clock clock;

  CareGate(SignedCookie cookie, Clock clock) {
    this.cookie = cookie;
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath().replaceFirst("^/", "");
    if (!path.equals("care") && !path.startsWith("care/")) {
      return;
    }
    if ("POST".equals(request.getMethod()) && !OwnForms.mayCome(request)) {
      throw CareProblem.FORM_FOREIGN.with();
    }
    Optional<SignedCookie.Session> session = cookie.read(request.getCookies());
    if (session.isPresent()) {
      request.setProperty(SESSION, cookie.goOn(session.get()));
    } else if (!path.equals("care/sign-in")) {
      request.abortWith(Response.seeOther(URI.create("/care/sign-in")).build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean set = response.getCookies().containsKey(COOKIE);
    if (!set && request.getProperty(SESSION) instanceof SignedCookie.Session session) {
      response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie.of(session, isTls(request)));
    }
  }

  NewCookie begin(String personId, ContainerRequestContext request) {
    return cookie.of(cookie.begin(personId), isTls(request));
  }

  NewCookie none(ContainerRequestContext request) {
    return cookie.none(isTls(request));
  }

  /** Internal key of the person; behind the gate there is always one. */
  static String personId(ContainerRequestContext request) {
    return session(request).subject();
  }

  /** Seconds until the session ends unless another page is asked for. */
  long seconds(ContainerRequestContext request) {
    return Duration.between(clock.instant(), session(request).ends()).toSeconds();
  }

  private static SignedCookie.Session session(ContainerRequestContext request) {
    return (SignedCookie.Session) request.getProperty(SESSION);
  }

  private static boolean isTls(ContainerRequestContext request) {
    return "https".equals(request.getUriInfo().getRequestUri().getScheme());
  }
}
