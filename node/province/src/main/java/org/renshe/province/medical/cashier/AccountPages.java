package org.renshe.province.medical.cashier;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.pages.Page;
import org.renshe.protocol.problem.ProblemException;

/** The operator's page of cashiers' accounts. */
@Hidden
@Path("operator/cashiers")
@Produces("text/html;charset=utf-8")
public final class AccountPages {
  private final Database database;
  private final CashierAccounts accounts;

  AccountPages(Database database, CashierAccounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  @GET
  public Page list() {
    return page(null);
  }

  /** Makes or changes an account. */
  @POST
  public Response save(
      @FormParam("institution") @DefaultValue("") String institution,
      @FormParam("login") @DefaultValue("") String login,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("supervisor") @DefaultValue("0") String supervisor,
      @FormParam("active") @DefaultValue("0") String active,
      @FormParam("password") @DefaultValue("") String password) {
    try {
      CashierAccounts.Entry entry =
          new CashierAccounts.Entry(
              institution.strip(),
              login.strip(),
              name.strip(),
              "1".equals(supervisor),
              "1".equals(active),
              password.isEmpty() ? null : password);
      database.run(transaction -> accounts.load(transaction, entry));
      return Response.seeOther(URI.create("/operator/cashiers")).build();
    } catch (ProblemException refusal) {
      return Response.status(refusal.problem().status()).entity(page(refusal)).build();
    }
  }

  private Page page(ProblemException refusal) {
    return new Page(
        "province/cashier/accounts.jte",
        refusal == null ? "收费员" : "错误：收费员",
        "Cashiers",
        Map.of("accounts", accounts.all(), "refusal", new Refused(refusal)));
  }
}
