package org.renshe.province.medical.cashier;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.renshe.province.loading.Batch;

/** Cashiers' accounts for the operator's programs. */
@Path("/api/v1/admin/cashiers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {
  private final Batch batch;
  private final CashierAccounts accounts;

  AccountResource(Batch batch, CashierAccounts accounts) {
    this.batch = batch;
    this.accounts = accounts;
  }

  @POST
  @Operation(summary = "Make or change cashiers' accounts: one object or an array; all or none")
  public Batch.Loaded load(String body) {
    return batch.load(body, CashierAccounts.Entry.class, accounts::load);
  }

  @GET
  @Operation(summary = "Cashiers' accounts, without their passwords")
  public List<CashierAccounts.View> list() {
    return accounts.all();
  }
}
