package org.renshe.province.medical.cashier;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.security.Attempts;
import org.renshe.protocol.problem.ProblemException;

/** Signing in and out of the counter, and choosing a password. */
@Hidden
@Path("cashier")
@Produces("text/html;charset=utf-8")
public final class SignInPages {
  private static final Pattern OWN_PAGE = Pattern.compile("/cashier(/[0-9A-Za-z-]+)*");

  private final CashierAccounts accounts;
  private final CashierGate gate;
  private final Attempts attempts;

  SignInPages(CashierAccounts accounts, CashierGate gate, Attempts attempts) {
    this.accounts = accounts;
    this.gate = gate;
    this.attempts = attempts;
  }

  @GET
  @Path("sign-in")
  public Page form(@QueryParam("back") @DefaultValue("") String back) {
    return page(own(back), "", "", null, !back.isEmpty());
  }

  @POST
  @Path("sign-in")
  public Response signIn(
      @FormParam("institution") @DefaultValue("") String institution,
      @FormParam("login") @DefaultValue("") String login,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("back") @DefaultValue("") String back,
      @Context ContainerRequestContext request) {
    try {
      if (!attempts.mayTry(institution.strip())) {
        throw CashierProblem.BUSY.with();
      }
      Cashier account = accounts.signIn(institution, login, password);
      return Response.seeOther(URI.create(own(back)))
          .cookie(gate.begin(account, CashierGate.isTls(request)))
          .build();
    } catch (ProblemException refusal) {
      return Response.status(refusal.problem().status())
          .entity(page(own(back), institution, login, refusal, false))
          .build();
    }
  }

  @POST
  @Path("sign-out")
  public Response signOut(@Context ContainerRequestContext request) {
    accounts.signOut(CashierGate.who(request));
    return Response.seeOther(URI.create("/cashier/sign-in"))
        .cookie(gate.none(CashierGate.isTls(request)))
        .build();
  }

  @GET
  @Path("password")
  public Page password(@Context ContainerRequestContext request) {
    return password(CashierGate.who(request), null);
  }

  @POST
  @Path("password")
  public Response change(
      @FormParam("old") @DefaultValue("") String old,
      @FormParam("fresh") @DefaultValue("") String fresh,
      @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    try {
      Cashier account = accounts.changePassword(who, old, fresh);
      return Response.seeOther(URI.create("/cashier"))
          .cookie(gate.begin(account, CashierGate.isTls(request)))
          .build();
    } catch (ProblemException refusal) {
      return Response.status(refusal.problem().status()).entity(password(who, refusal)).build();
    }
  }

  /** A page that only says that the session goes on. */
  @GET
  @Path("still-here")
  @Produces("text/plain")
  public String stillHere() {
    return "ok";
  }

  private static Page password(SignedIn who, ProblemException refusal) {
    Map<String, Object> params = new HashMap<>();
    params.put("who", who);
    params.put("lengthMin", CashierAccounts.PASSWORD_MIN);
    params.put("refusal", new Refused(refusal));
    return new Page(
        "province/cashier/password.jte", title(refusal, "修改密码"), "Choose a password", params);
  }

  private static Page page(
      String back, String institution, String login, ProblemException refusal, boolean ended) {
    Map<String, Object> params = new HashMap<>();
    params.put("back", back);
    params.put("institution", institution);
    params.put("login", login);
    params.put("ended", ended);
    params.put("refusal", new Refused(refusal));
    return new Page(
        "province/cashier/sign-in.jte", title(refusal, "收费窗口登录"), "Cashier's sign-in", params);
  }

  private static String title(ProblemException refusal, String zh) {
    return refusal == null ? zh : "错误：" + zh;
  }

  private static String own(String back) {
    return OWN_PAGE.matcher(back).matches() ? back : "/cashier";
  }
}
