package org.renshe.province.card;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.renshe.province.loading.Batch;

/** The operator's way to load cards. */
@Path("/api/v1/admin/cards")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CardResource {
  private final Batch batch;
  private final CardDesk cards;

  CardResource(Batch batch, CardDesk cards) {
    this.batch = batch;
    this.cards = cards;
  }

  @POST
  @Operation(summary = "Register cards: one object or an array; all rows or none")
  public Batch.Loaded cards(String body) {
    return batch.load(body, CardEntry.class, cards::load);
  }
}
