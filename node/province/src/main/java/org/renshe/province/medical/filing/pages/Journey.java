package org.renshe.province.medical.filing.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.security.PersonalData;
import org.renshe.chassis.security.SignedCookie;
import org.renshe.province.medical.filing.FilingProblem;

/** The citizen's session: her draft in a sealed cookie, and the token that marks her forms. */
final class Journey {
  private final SignedCookie cookie;
  private final PersonalData personalData;

  Journey(SignedCookie cookie, PersonalData personalData) {
    this.cookie = cookie;
    this.personalData = personalData;
  }

  /** The draft of the request. */
  record Going(SignedCookie.Session session, Draft draft) {}

  /**
   * @throws org.renshe.protocol.problem.ProblemException SESSION_OVER
   */
  Going require(HttpHeaders headers) {
    return cookie
        .read(headers.getCookies())
        .map(session -> new Going(session, Draft.read(session.subject())))
        .orElseThrow(FilingProblem.SESSION_OVER::with);
  }

  /**
   * The same for a form that was sent.
   *
   * @throws org.renshe.protocol.problem.ProblemException SESSION_OVER when it is another site's, or
   *     another session's
   */
  Going require(HttpHeaders headers, String token) {
    Going going = require(headers);
    byte[] shown = (token == null ? "" : token).getBytes(StandardCharsets.UTF_8);
    byte[] own = token(going.draft()).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(own, shown)) {
      throw FilingProblem.SESSION_OVER.with();
    }
    return going;
  }

  /** What the forms of this session carry. */
  String token(Draft draft) {
    return personalData.index("filing-form/" + draft.number());
  }

  Response begin(Draft draft, UriInfo uri) {
    return leadTo(Step.next(draft).url(), cookie.begin(draft.toJson()), uri);
  }

  /** Keeps the answers and goes to the next question. */
  Response goOn(Going going, Draft draft, String url, UriInfo uri) {
    SignedCookie.Session next =
        new SignedCookie.Session(draft.toJson(), going.session().began(), going.session().ends());
    return leadTo(url, cookie.goOn(next), uri);
  }

  private Response leadTo(String url, SignedCookie.Session session, UriInfo uri) {
    return Response.seeOther(URI.create(url)).cookie(cookie.of(session, overTls(uri))).build();
  }

  /** A page that could not be answered yet. */
  static Response again(Page page) {
    return Response.status(422).entity(page).type("text/html;charset=utf-8").build();
  }

  static boolean overTls(UriInfo uri) {
    return "https".equals(uri.getRequestUri().getScheme());
  }
}
