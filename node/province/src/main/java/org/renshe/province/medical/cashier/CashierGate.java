package org.renshe.province.medical.cashier;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.renshe.chassis.http.OwnForms;
import org.renshe.chassis.security.SignedCookie;

/**
 * Lets only signed-in cashiers to {@code /cashier}; all others are led to the sign-in page and from
 * there back. Every page moves the end of the session on.
 */
final class CashierGate implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String WHO = "renshe.cashier";
  private static final String SESSION = "renshe.cashier.session";

  private final SignedCookie cookie;
  private final CashierAccounts accounts;
  private final Clock clock;

  CashierGate(SignedCookie cookie, CashierAccounts accounts, Clock clock) {
    this.cookie = cookie;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath().replaceFirst("^/", "");
    if (!path.equals("cashier") && !path.startsWith("cashier/")) {
      return;
    }
    if ("POST".equals(request.getMethod()) && !OwnForms.mayCome(request)) {
      throw CashierProblem.FORM_FOREIGN.with();
    }
    Optional<SignedCookie.Session> session = cookie.read(request.getCookies());
    Optional<Cashier> account = session.flatMap(this::account);
    if (account.isPresent()) {
      SignedCookie.Session now = cookie.goOn(session.get());
      request.setProperty(WHO, who(account.get(), now));
      request.setProperty(SESSION, now);
      if (account.get().mustChange() && !path.startsWith("cashier/password")) {
        request.abortWith(to("/cashier/password", ""));
      }
    } else if (!path.equals("cashier/sign-in")) {
      boolean page = "GET".equals(request.getMethod());
      request.abortWith(to("/cashier/sign-in", page ? path : parent(path)));
    }
  }

  private SignedIn who(Cashier account, SignedCookie.Session session) {
    return new SignedIn(
        account.id(),
        account.institution(),
        account.login(),
        account.name(),
        account.mustChange(),
        session.ends(),
        Duration.between(clock.instant(), session.ends()).toSeconds());
  }

  private Optional<Cashier> account(SignedCookie.Session session) {
    int split = session.subject().lastIndexOf('#');
    return accounts.of(
        session.subject().substring(0, split),
        Integer.parseInt(session.subject().substring(split + 1)));
  }

  /** A command's own address shows nothing; its bill does. */
  private static String parent(String path) {
    return path.startsWith("cashier/bills/") && path.lastIndexOf('/') > "cashier/bills/".length()
        ? path.substring(0, path.lastIndexOf('/'))
        : "cashier";
  }

  static Response to(String page, String back) {
    UriBuilder uri = UriBuilder.fromPath(page);
    if (!back.isEmpty()) {
      uri.queryParam("back", "/" + back);
    }
    return Response.seeOther(uri.build()).build();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean set =
        response.getCookies().containsKey(CashierArea.COOKIE); // signing in or out says it itself
    if (!set && request.getProperty(SESSION) instanceof SignedCookie.Session session) {
      response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie.of(session, isTls(request)));
    }
  }

  static boolean isTls(ContainerRequestContext request) {
    return "https".equals(request.getUriInfo().getRequestUri().getScheme());
  }

  /** Who is signed in; behind the gate there is always somebody. */
  static SignedIn who(ContainerRequestContext request) {
    return (SignedIn) request.getProperty(WHO);
  }

  /** Cookie of a session that begins. */
  NewCookie begin(Cashier account, boolean tls) {
    return cookie.of(cookie.begin(account.id() + "#" + account.epoch()), tls);
  }

  NewCookie none(boolean tls) {
    return cookie.none(tls);
  }
}
