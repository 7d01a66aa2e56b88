package org.renshe.province.medical.care;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.security.Attempts;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.card.CitizenIdentity;
import org.renshe.province.medical.cashier.Refused;

/** Says what the citizen's pages are for, and asks who she is. */
@Hidden
@Path("care")
@Produces("text/html;charset=utf-8")
public final class CareSignInPages {
  private static final String PAGE = "care-page";
  private static final int TOKEN_MAX = 512;

  private final CitizenIdentity citizens;
  private final CareGate gate;
  private final Attempts attempts;

  CareSignInPages(CitizenIdentity citizens, CareGate gate, Attempts attempts) {
    this.citizens = citizens;
    this.gate = gate;
    this.attempts = attempts;
  }

  @GET
  @Path("sign-in")
  public Page form() {
    return page(null);
  }

  @POST
  @Path("sign-in")
  public Response signIn(
      @FormParam("card") @DefaultValue("") String card,
      @FormParam("document") @DefaultValue("") String document,
      @FormParam("token") @DefaultValue("") String token,
      @Context ContainerRequestContext request) {
    try {
      String personId = personId(upper(card), upper(document), token.strip());
      return Response.seeOther(URI.create("/care")).cookie(gate.begin(personId, request)).build();
    } catch (ProblemException refusal) {
      return Response.status(refusal.problem().status()).entity(page(refusal)).build();
    }
  }

  /** Which of the two numbers is wrong is not told: neither can be guessed alone. */
  private String personId(String card, String document, String token) {
    String place = token.isEmpty() ? card : token.substring(0, Math.min(64, token.length()));
    if (!attempts.mayTry(place)) {
      throw CareProblem.TOO_OFTEN.with();
    }
    boolean given = token.isEmpty() ? !card.isEmpty() && !document.isEmpty() : true;
    if (!given || token.length() > TOKEN_MAX) {
      throw CareProblem.NOT_YOU.with();
    }
    try {
      return token.isEmpty()
          ? citizens.byCard(card, document, PAGE)
          : citizens.byToken(token, PAGE);
    } catch (ProblemException refused) {
      if (refused.problem().retrySafe()) {
        throw refused;
      }
      throw new ProblemException(CareProblem.NOT_YOU, refused);
    }
  }

  @POST
  @Path("sign-out")
  public Response signOut(@Context ContainerRequestContext request) {
    return Response.seeOther(URI.create("/care/sign-in")).cookie(gate.none(request)).build();
  }

  /** A page that only says that the session goes on. */
  @GET
  @Path("still-here")
  @Produces("text/plain")
  public String stillHere() {
    return "ok";
  }

  private static Page page(ProblemException refusal) {
    return new Page(
        "province/care/sign-in.jte",
        refusal == null ? "我的就医" : "错误：我的就医",
        "My care",
        Map.of("refusal", new Refused(refusal)));
  }

  private static String upper(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }
}
