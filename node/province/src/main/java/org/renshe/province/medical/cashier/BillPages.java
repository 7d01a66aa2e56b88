package org.renshe.province.medical.cashier;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.pages.Wording;
import org.renshe.province.medical.cashier.BillBook.Open;
import org.renshe.province.medical.statement.Statements;

/** Pages of the counter: its first page, a bill in whatever state, its receipt. */
@Hidden
@Path("cashier")
@Produces("text/html;charset=utf-8")
public final class BillPages {
  private final CounterDesk desk;
  private final Statements statements;

  BillPages(CounterDesk desk, Statements statements) {
    this.desk = desk;
    this.statements = statements;
  }

  /** The first page. */
  @GET
  public Page home(@Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    return new Page(
        "province/cashier/home.jte", "收费窗口", "Cashier", Map.of("who", who, "home", desk.home(who)));
  }

  /** Finds a bill by its number or its settlement's. */
  @GET
  @Path("find")
  public Response find(
      @QueryParam("number") @DefaultValue("") String number,
      @Context ContainerRequestContext request) {
    String id = desk.find(CashierGate.who(request), number.strip());
    return Response.seeOther(URI.create("/cashier/bills/" + id)).build();
  }

  /**
   * A bill as it stands now, brought up to what is known.
   *
   * @param q words to search the catalogue for
   * @param item code chosen from what was found
   */
  @GET
  @Path("bills/{id: [0-9a-f]{32}}")
  public Page bill(
      @PathParam("id") String id,
      @QueryParam("q") @DefaultValue("") String q,
      @QueryParam("item") @DefaultValue("") String item,
      @QueryParam("note") @DefaultValue("") String note,
      @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    Open open = desk.look(who, id);
    BillView view = desk.view(who, open, note);
    return switch (open.bill().state()) {
      case DRAFT -> page("draft", "录入与读卡", "Fees and card", who, view, desk.finding(who, q, item));
      case ESTIMATED -> page("estimate", "核对并确认收费", "Check and confirm", who, view, null);
      case WAITING, CANCELLING, REVERSING ->
          view.isLate()
              ? page(
                  "unknown", "结果未知，请勿再次收费", "Outcome unknown: do not charge again", who, view, null)
              : page("waiting", "正在等待参保地答复", "Waiting for the insured place", who, view, null);
      case SETTLED -> page("settled", "结算完成", "Settled", who, view, null);
      case CANCELLED -> page("undone", "已撤销", "Cancelled", who, view, null);
      case REVERSED -> page("undone", "已冲正", "Reversed", who, view, null);
      case DISCARDED -> page("undone", "已作废", "Discarded", who, view, null);
    };
  }

  /** The state alone, for a page that waits. */
  @GET
  @Path("bills/{id: [0-9a-f]{32}}/state")
  @Produces("text/plain")
  public String state(@PathParam("id") String id, @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    Open open = desk.look(who, id);
    return desk.view(who, open, "").stateMark();
  }

  /** Asks for the reason of a cancellation or reversal. */
  @GET
  @Path("bills/{id: [0-9a-f]{32}}/undo")
  public Page undo(@PathParam("id") String id, @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    return desk.undoPage(who, desk.view(who, desk.look(who, id), ""), "", new Refused(null));
  }

  /**
   * The receipt.
   *
   * @param print number of the print just counted; another number is a preview
   * @param paper 80 for a roll of 80 mm, else A4
   */
  @GET
  @Path("bills/{id: [0-9a-f]{32}}/receipt")
  public Page receipt(
      @PathParam("id") String id,
      @QueryParam("print") @DefaultValue("0") int print,
      @QueryParam("paper") @DefaultValue("80") String paper,
      @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    Receipt receipt = desk.receipt(who, id, print, "A4".equals(paper));
    return new Page(
        "province/cashier/receipt.jte",
        "医疗收费票据",
        "Receipt",
        Map.of("who", who, "receipt", receipt));
  }

  /** Every figure of a settled bill, explained. */
  @GET
  @Path("bills/{id: [0-9a-f]{32}}/explained")
  public Page explained(@PathParam("id") String id, @Context ContainerRequestContext request) {
    SignedIn who = CashierGate.who(request);
    return statements.page(desk.settled(who, id), "/cashier/bills/" + id + "/pdf");
  }

  /** The same as a document. */
  @GET
  @Path("bills/{id: [0-9a-f]{32}}/pdf")
  @Produces("application/pdf")
  public Response pdf(
      @PathParam("id") String id,
      @Context ContainerRequestContext request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    SignedIn who = CashierGate.who(request);
    return statements.document(desk.settled(who, id), Wording.of(headers, uri));
  }

  private static Page page(
      String template,
      String zh,
      String en,
      SignedIn who,
      BillView view,
      BillPages.Finding finding) {
    String title = view.refusal() == null ? zh : "错误：" + zh;
    Map<String, Object> params =
        finding == null
            ? Map.of("who", who, "view", view)
            : Map.of("who", who, "view", view, "finding", finding);
    return new Page("province/cashier/" + template + ".jte", title, en, params);
  }

  /** What a search of the catalogue found, and what was chosen of it. */
  public record Finding(String words, List<Item> items, String chosen) {}

  /** A catalogue item for the counter. */
  public record Item(String code, String name, String itemClass, String limitPrice) {}
}
