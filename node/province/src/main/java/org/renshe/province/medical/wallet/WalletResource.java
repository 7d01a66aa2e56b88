package org.renshe.province.medical.wallet;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.message.EndWallet;
import org.renshe.protocol.money.Money;

/** The operator's way to limits: grant, consent, end, look; and charges for reconciliation. */
@Path("/api/v1/admin")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class WalletResource {
  private static final String OPERATOR = "operator";
  private static final int PAGE_MAX = 1000;
  private static final int KEY_MAX = 120;

  private final Database database;
  private final WalletService wallets;

  WalletResource(Database database, WalletService wallets) {
    this.database = database;
    this.wallets = wallets;
  }

  /** The limit that was granted. */
  public record Granted(String walletId) {}

  /** A consent's reference. */
  public record Consent(String reference) {}

  /** Who ends it: OWNER or RELATIVE. */
  public record Ending(EndWallet.Reason reason) {}

  /**
   * A charge or refund of an account kept here, as the other sides have it. No personal data.
   *
   * @param key of the obligation
   * @param amount negative for a refund
   */
  public record Charged(
      String key, String settlementId, String creditor, LocalDate day, Money amount) {}

  /**
   * A page.
   *
   * @param next ask with {@code after} set to it for the next page; null on the last
   */
  public record ChargedPage(List<Charged> rows, String next) {}

  /** A share that the owner's province has not booked, or has refused. */
  public record OpenShare(
      String key, String walletId, String payer, String state, Money amount, String refusal) {}

  @POST
  @Path("/wallets")
  @Operation(summary = "Grant a limit to a relative; once for its Idempotency-Key")
  public Granted grant(@HeaderParam("Idempotency-Key") String key, WalletService.Grant grant) {
    OwnerSide.require(key != null && !key.isBlank() && key.length() <= KEY_MAX, "Idempotency-Key");
    OwnerSide.require(grant != null, "body");
    return new Granted(database.write(transaction -> wallets.grant(transaction, key, grant)));
  }

  @POST
  @Path("/wallets/{walletId}/consent")
  @Operation(summary = "The relative, insured here, consents to a limit offered to her")
  public void consent(@PathParam("walletId") String walletId, Consent consent) {
    OwnerSide.require(consent != null, "body");
    database.run(transaction -> wallets.consent(transaction, walletId, consent.reference()));
  }

  @POST
  @Path("/wallets/{walletId}/end")
  @Operation(summary = "Owner or relative ends a limit; what was not used is the owner's again")
  public void end(@PathParam("walletId") String walletId, Ending ending) {
    OwnerSide.require(
        ending != null
            && (ending.reason() == EndWallet.Reason.OWNER
                || ending.reason() == EndWallet.Reason.RELATIVE),
        "reason");
    database.run(transaction -> wallets.end(transaction, walletId, ending.reason()));
  }

  @GET
  @Path("/people/{personNumber}/wallets-granted")
  @Operation(summary = "Limits a person granted; audited with the purpose given")
  public List<GrantView> granted(
      @PathParam("personNumber") String personNumber, @QueryParam("purpose") String purpose) {
    return database.write(
        transaction ->
            wallets.granted(transaction, new WalletViews.Look(OPERATOR, personNumber, purpose)));
  }

  @GET
  @Path("/people/{personNumber}/wallets")
  @Operation(summary = "Limits a person may use; audited with the purpose given")
  public List<LimitView> limits(
      @PathParam("personNumber") String personNumber, @QueryParam("purpose") String purpose) {
    return database.write(
        transaction ->
            wallets.limits(transaction, new WalletViews.Look(OPERATOR, personNumber, purpose)));
  }

  @GET
  @Path("/wallet-charges")
  @Operation(summary = "Charges and refunds of accounts kept here on a day, by key")
  public ChargedPage charges(
      @QueryParam("day") String day,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("1000") int limit) {
    LocalDate date = day(day);
    int size = Math.max(1, Math.min(limit, PAGE_MAX));
    List<Charged> rows =
        database.read(transaction -> WalletQueries.charged(transaction, date, after, size));
    return new ChargedPage(rows, rows.size() < size ? null : rows.get(size - 1).key());
  }

  @GET
  @Path("/wallet-shares/open")
  @Operation(
      summary = "Shares of settlements made here that are not booked by the owner's province")
  public List<OpenShare> open() {
    return database.read(transaction -> WalletQueries.open(transaction, PAGE_MAX));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(String.valueOf(text));
    } catch (DateTimeParseException e) {
      throw WalletProblem.FIELD_WRONG.with("day");
    }
  }
}
