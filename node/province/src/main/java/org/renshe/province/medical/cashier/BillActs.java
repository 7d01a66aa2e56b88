package org.renshe.province.medical.cashier;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.cashier.BillContent.VisitFacts;

/**
 * Commands of the counter's forms. Each ends at the page of the bill, so that neither going back
 * nor sending a form again does anything twice.
 */
@Hidden
@Path("cashier")
@Produces("text/html;charset=utf-8")
public final class BillActs {
  private static final String BILL = "bills/{id: [0-9a-f]{32}}";

  private final CounterDesk desk;
  private final CashierAccounts accounts;

  BillActs(CounterDesk desk, CashierAccounts accounts) {
    this.desk = desk;
    this.accounts = accounts;
  }

  /** Opens a bill, for a person who showed something or to be prepared without her. */
  @POST
  @Path("bills")
  public Response begin(
      @FormParam("key") @DefaultValue("") String key,
      @FormParam("credential") @DefaultValue("") String credential,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("place") @DefaultValue("") String place,
      @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    boolean fresh = desk.begin(who, key);
    if (fresh && !credential.isBlank()) {
      return done(
          who,
          key,
          () -> desk.bills().identify(who, key, Credential.read(credential, name, place)));
    }
    return to(key, "");
  }

  @POST
  @Path(BILL + "/person")
  public Response identify(
      @PathParam("id") String id,
      @FormParam("credential") @DefaultValue("") String credential,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("place") @DefaultValue("") String place,
      @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    return done(
        who, id, () -> desk.bills().identify(who, id, Credential.read(credential, name, place)));
  }

  @POST
  @Path(BILL + "/visit")
  public Response describe(
      @PathParam("id") String id,
      MultivaluedMap<String, String> form,
      @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    VisitFacts typed =
        new VisitFacts(
            null,
            field(form, "department", 30),
            field(form, "departmentName", 100),
            field(form, "doctor", 30),
            field(form, "doctorName", 50),
            field(form, "diagnosis", 20),
            field(form, "diagnosisName", 100),
            field(form, "medType", 6),
            field(form, "disease", 30));
    return done(who, id, () -> desk.bills().describe(who, id, typed));
  }

  @POST
  @Path(BILL + "/lines")
  public Response addLine(
      @PathParam("id") String id,
      @FormParam("code") String code,
      @FormParam("quantity") String quantity,
      @FormParam("price") String price,
      @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    return done(who, id, () -> desk.bills().addLine(who, id, code, quantity, price));
  }

  @POST
  @Path(BILL + "/text")
  public Response addText(
      @PathParam("id") String id,
      @FormParam("rows") String rows,
      @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    return done(who, id, () -> desk.bills().addText(who, id, rows));
  }

  @POST
  @Path(BILL + "/remove")
  public Response removeLine(
      @PathParam("id") String id,
      @FormParam("index") @DefaultValue("-1") int index,
      @FormParam("code") @DefaultValue("") String code,
      @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    return done(who, id, () -> desk.bills().removeLine(who, id, index, code));
  }

  @POST
  @Path(BILL + "/insurance")
  public Response insure(
      @PathParam("id") String id,
      @FormParam("insurance") @DefaultValue("") String insurance,
      @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    return done(who, id, () -> desk.bills().insure(who, id, insurance));
  }

  @POST
  @Path(BILL + "/estimate")
  public Response estimate(@PathParam("id") String id, @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    return done(who, id, () -> desk.bills().estimate(who, id));
  }

  @POST
  @Path(BILL + "/account")
  public Response useAccount(
      @PathParam("id") String id,
      @FormParam("use") @DefaultValue("0") String use,
      @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    return done(who, id, () -> desk.bills().useAccount(who, id, "1".equals(use)));
  }

  @POST
  @Path(BILL + "/discard")
  public Response discard(@PathParam("id") String id, @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    return done(who, id, () -> desk.bills().discard(who, id));
  }

  /**
   * Settles.
   *
   * @param key of the estimate the page showed: the same again settles nothing twice
   */
  @POST
  @Path(BILL + "/settle")
  public Response settle(
      @PathParam("id") String id,
      @FormParam("key") @DefaultValue("") String key,
      @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    return desk.alone(
        id,
        () -> {
          try {
            PaymentService.Confirmed confirmed = desk.payments().settle(who, id, key);
            return to(id, confirmed == PaymentService.Confirmed.REPEATED ? "repeated" : "");
          } catch (ProblemException refusal) {
            desk.keep(who, id, refusal);
            return to(id, "");
          }
        });
  }

  /** Asks how it stands, with the very message that was sent. */
  @POST
  @Path(BILL + "/ask")
  public Response ask(@PathParam("id") String id, @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    return desk.alone(
        id,
        () -> {
          boolean pending = desk.payments().ask(who, id).bill().state().isPending();
          return to(id, pending ? "asked" : "");
        });
  }

  /** Cancels what was settled, or reverses what is not known to be. */
  @POST
  @Path(BILL + "/undo")
  public Response undo(
      @PathParam("id") String id,
      @FormParam("reason") @DefaultValue("") String reason,
      @FormParam("second") @DefaultValue("") String second,
      @FormParam("secondPassword") String secondPassword,
      @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    try {
      desk.requireUndoable(who, id);
      boolean two = desk.needsSecond(who, id);
      String other = two ? accounts.supervisor(who, second, secondPassword) : "";
      BillContent.Undoing why = new BillContent.Undoing(reason.strip(), who.id(), other);
      return desk.alone(
          id,
          () -> {
            desk.undo(who, id, why);
            return to(id, "");
          });
    } catch (ProblemException refusal) {
      return Response.status(refusal.problem().status())
          .entity(
              desk.undoPage(
                  who, desk.view(who, desk.look(who, id), ""), reason, new Refused(refusal)))
          .build();
    }
  }

  /** Counts one print and shows it. */
  @POST
  @Path(BILL + "/print")
  public Response print(
      @PathParam("id") String id,
      @FormParam("paper") @DefaultValue("80") String paper,
      @Context ContainerRequestContext request) {
    int number = desk.payments().print(CashierGate.who(request), id);
    String size = "A4".equals(paper) ? "A4" : "80";
    return Response.seeOther(
            URI.create("/cashier/bills/" + id + "/receipt?print=" + number + "&paper=" + size))
        .build();
  }

  private Response done(SignedIn who, String id, Runnable act) {
    return desk.alone(
        id,
        () -> {
          try {
            act.run();
          } catch (ProblemException refusal) {
            desk.keep(who, id, refusal);
          }
          return to(id, "");
        });
  }

  private static Response to(String id, String note) {
    String more = note.isEmpty() ? "" : "?note=" + note;
    return Response.seeOther(URI.create("/cashier/bills/" + id + more)).build();
  }

  private static String field(MultivaluedMap<String, String> form, String name, int max) {
    String value = form.getFirst(name);
    String plain = value == null ? "" : value.strip();
    return plain.substring(0, Math.min(max, plain.length()));
  }
}
