package org.renshe.hub.exchange;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.renshe.chassis.pages.Page;

/** Dead letters: why, and again. */
@Hidden
@Path("/operator/dead-letters")
@Produces(MediaType.TEXT_HTML)
public final class DeadLetterPages {
  private final DeadLetterOffice office;

  DeadLetterPages(DeadLetterOffice office) {
    this.office = office;
  }

  @GET
  public Page list() {
    return new Page("hub/deadletters.jte", "死信", "Dead letters", Map.of("letters", office.list()));
  }

  @POST
  @Path("resend")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response resend(@FormParam("id") String id, @FormParam("reason") String reason) {
    office.resend(id == null ? "" : id, reason, "operator");
    return Response.seeOther(URI.create("/operator/dead-letters")).build();
  }
}
