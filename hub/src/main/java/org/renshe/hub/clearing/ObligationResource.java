package org.renshe.hub.clearing;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.hub.clearing.ObligationQueries.Entered;
import org.renshe.hub.clearing.ObligationQueries.PairAmount;

/** What was entered, for reconciliation; no personal data. */
@Path("/api/v1/obligations")
@Produces(MediaType.APPLICATION_JSON)
public final class ObligationResource {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int PAGE_MAX = 1000;

  private final Database database;
  private final Clock clock;

  ObligationResource(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Obligations of some days in the order of day and key, a page at a time. */
  @GET
  public ObligationPage list(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("cursor") String cursor,
      @DefaultValue("200") @QueryParam("limit") int limit) {
    Days days = days(from, to);
    if (limit < 1 || limit > PAGE_MAX) {
      throw ClearingProblem.BAD_QUERY.with("limit 1.." + PAGE_MAX);
    }
    Cursor after = Cursor.read(cursor, days.from());
    List<Entered> rows =
        database.read(
            transaction ->
                new ObligationQueries(transaction.session())
                    .between(days.from(), days.to(), after.day(), after.key(), limit + 1));
    boolean more = rows.size() > limit;
    List<Entered> shown = more ? rows.subList(0, limit) : rows;
    return new ObligationPage(
        shown.stream().map(ObligationView::of).toList(),
        more ? Cursor.after(shown.get(limit - 1).obligation()).text() : null);
  }

  /** Sums by pair and fund, and the net position of each member; the positions add up to zero. */
  @GET
  @Path("pairs")
  public PairsView pairs(@QueryParam("from") String from, @QueryParam("to") String to) {
    Days days = days(from, to);
    List<PairAmount> pairs =
        database.read(
            transaction ->
                new ObligationQueries(transaction.session()).pairs(days.from(), days.to()));
    return PairsView.of(pairs);
  }

  /** The obligations of one settlement: itself and, if it was undone, what undid it. */
  @GET
  @Path("settlements/{settlementId}")
  public List<ObligationView> settlement(@PathParam("settlementId") String settlementId) {
    List<Entered> rows =
        database.read(
            transaction -> new ObligationQueries(transaction.session()).ofSettlement(settlementId));
    if (rows.isEmpty()) {
      throw ClearingProblem.UNKNOWN_SETTLEMENT.with(settlementId);
    }
    return rows.stream().map(ObligationView::of).toList();
  }

  private Days days(String from, String to) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
    LocalDate last = day(to, today);
    LocalDate first = day(from, last.withDayOfMonth(1));
    if (first.isAfter(last)) {
      throw ClearingProblem.BAD_QUERY.with("from > to");
    }
    return new Days(first, last);
  }

  private static LocalDate day(String text, LocalDate otherwise) {
    try {
      return text == null ? otherwise : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw ClearingProblem.BAD_QUERY.with(text);
    }
  }

  private record Days(LocalDate from, LocalDate to) {}
}
