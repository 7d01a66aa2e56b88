package org.renshe.hub.exchange;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.cert.X509Certificate;
import java.util.List;
import org.renshe.chassis.database.Database;

/** Message search, export and dead letters for the hub's operator. */
@Path("/api/v1/admin")
@Produces(MediaType.APPLICATION_JSON)
public final class ExchangeAdminResource {
  private static final int SEARCH_MAX = 200;

  private final Database database;
  private final DeadLetterOffice deadLetters;
  private final MessageExport export;
  private final X509Certificate root;

  ExchangeAdminResource(
      Database database, DeadLetterOffice deadLetters, MessageExport export, X509Certificate root) {
    this.database = database;
    this.deadLetters = deadLetters;
    this.export = export;
    this.root = root;
  }

  /** Why it is sent again. */
  public record Resend(String reason) {}

  /** Messages of one command: its request and its answers. */
  @GET
  @Path("messages")
  public List<MessageView> messages(@QueryParam("idempotencyKey") String idempotencyKey) {
    return database.read(
        transaction -> MessageLog.ofCommand(transaction.session(), idempotencyKey, SEARCH_MAX));
  }

  /** Verifies the whole message log: chains, signatures and where each stream ends. */
  @GET
  @Path("message-log/verification")
  public LogReport verification() {
    return MessageLogVerifier.verify(database, root);
  }

  /** A message as files for the openssl program, with a script that verifies them. */
  @GET
  @Path("messages/{id}/export")
  @Produces("application/zip")
  public Response export(@PathParam("id") String messageId) {
    return Response.ok(export.zip(messageId))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"message.zip\"")
        .build();
  }

  @GET
  @Path("dead-letters")
  public List<DeadLetterView> deadLetters() {
    return deadLetters.list();
  }

  @POST
  @Path("dead-letters/{id}/resend")
  @Consumes(MediaType.APPLICATION_JSON)
  public DeadLetterView resend(@PathParam("id") String id, Resend resend) {
    return deadLetters.resend(id, resend == null ? null : resend.reason(), "operator");
  }
}
