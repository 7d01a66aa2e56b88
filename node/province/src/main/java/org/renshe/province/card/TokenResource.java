package org.renshe.province.card;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.PersonalData;

/** Electronic card tokens, asked for on behalf of a holder whose identity was checked. */
@Path("/api/v1/admin/cards/{cardNumber}/e-card-tokens")
@Produces(MediaType.APPLICATION_JSON)
public final class TokenResource {
  private final Database database;
  private final CardDesk cards;
  private final PersonalData personalData;
  private final Audit audit;

  TokenResource(Database database, CardDesk cards, PersonalData personalData, Audit audit) {
    this.database = database;
    this.cards = cards;
    this.personalData = personalData;
    this.audit = audit;
  }

  /**
   * A token as it goes out.
   *
   * @param token text of the code
   * @param expiresAt sixty seconds from now
   */
  public record Token(String token, Instant expiresAt) {}

  @POST
  @Operation(summary = "Issue an electronic card token: good for sixty seconds, and once")
  public Token issue(@PathParam("cardNumber") String cardNumber) {
    return database.write(
        transaction -> {
          CardDesk.Issued issued = cards.issue(transaction, cardNumber);
          audit.record(
              transaction,
              "operator",
              "issue-e-card-token",
              personalData.index(issued.personId()),
              "e-card");
          return new Token(issued.token(), issued.expiresAt());
        });
  }
}
