package org.renshe.province.medical.settlement;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/** Work lists after undone settlements, and adjustments for reconciliation. No personal data. */
@Path("/api/v1/admin")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RepairResource {
  private static final int PAGE_MAX = 1000;
  private static final int NOTE_MAX = 200;

  private final Database database;
  private final Clock clock;

  RepairResource(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A later settlement whose figures changed.
   *
   * @param id names it when it is closed
   * @param undone the settlement whose undoing changed it
   * @param difference owed by fund
   * @param toPayBack cash the institution or agency pays back to the person; zero if none
   * @param toCollect cash to be collected from her; zero if none
   * @param refusal why it could not be calculated anew, null otherwise
   * @param state ADJUSTED, REPORTED, REFUSED or CLOSED
   */
  public record Finding(
      String id,
      String undone,
      String settlementId,
      String institution,
      String treatmentPlace,
      Map<Fund, Money> difference,
      Money toPayBack,
      Money toCollect,
      String refusal,
      String state,
      Instant foundAt,
      Instant closedAt,
      String closedNote) {}

  /**
   * A page.
   *
   * @param next ask with {@code after} set to it for the next page; null on the last
   */
  public record Findings(List<Finding> rows, String next) {}

  /** What was done about it. */
  public record Closing(String note) {}

  /**
   * An adjustment as hub and treatment place have it.
   *
   * @param key of the obligation
   * @param difference owed by fund
   */
  public record Adjustment(
      String key, String settlementId, int number, LocalDate day, Map<Fund, Money> difference) {}

  /**
   * A page of adjustments.
   *
   * @param next ask with {@code after} set to it for the next page; null on the last
   */
  public record Adjustments(List<Adjustment> rows, String next) {}

  @GET
  @Path("/later-bills")
  @Operation(summary = "Later settlements that an undone one changed, and who pays whom")
  public Findings findings(
      @QueryParam("state") String state,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("200") int limit) {
    FindingRow.State wanted = state(state);
    int size = Math.max(1, Math.min(limit, PAGE_MAX));
    List<Finding> rows =
        database.read(
            transaction ->
                transaction
                    .session()
                    .createSelectionQuery(
                        "from FindingRow where id > :after"
                            + " and (:state is null or state = :state) order by id",
                        FindingRow.class)
                    .setParameter("after", after.isEmpty() ? "0" : after)
                    .setParameter("state", wanted, FindingRow.State.class)
                    .setMaxResults(size)
                    .getResultList()
                    .stream()
                    .map(RepairResource::view)
                    .toList());
    return new Findings(rows, rows.size() < size ? null : rows.get(size - 1).id());
  }

  @POST
  @Path("/later-bills/{undone}/{settlementId}/close")
  @Operation(summary = "People have seen to it: cash has moved, or nothing is to be done")
  public void close(
      @PathParam("undone") String undone,
      @PathParam("settlementId") String settlementId,
      Closing closing) {
    String note = closing == null ? null : closing.note();
    if (note == null || note.isBlank() || note.length() > NOTE_MAX) {
      throw SettlementProblem.REQUEST_INVALID.with("note");
    }
    String id = undone + "/" + settlementId;
    database.run(
        transaction -> {
          FindingRow row =
              Optional.ofNullable(transaction.session().find(FindingRow.class, id))
                  .orElseThrow(() -> SettlementProblem.REPAIR_UNKNOWN.with(id));
          if (row.state == FindingRow.State.CLOSED) {
            throw SettlementProblem.REPAIR_CLOSED.with(id);
          }
          row.state = FindingRow.State.CLOSED;
          row.closedAt = clock.instant();
          row.closedBy = "operator";
          row.closedNote = note;
        });
  }

  @GET
  @Path("/adjustments")
  @Operation(summary = "Adjustments booked on a day (Asia/Shanghai), by key")
  public Adjustments adjustments(
      @QueryParam("day") String day,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("1000") int limit) {
    LocalDate date = day(day);
    int size = Math.max(1, Math.min(limit, PAGE_MAX));
    List<Adjustment> rows =
        database.read(
            transaction ->
                transaction
                    .session()
                    .createSelectionQuery(
                        "from AdjustmentRow where adjustedDay = :day and id > :after order by id",
                        AdjustmentRow.class)
                    .setParameter("day", date)
                    .setParameter("after", after.isEmpty() ? "0" : after)
                    .setMaxResults(size)
                    .getResultList()
                    .stream()
                    .map(
                        row ->
                            new Adjustment(
                                row.id,
                                row.settlementId,
                                row.number,
                                row.adjustedDay,
                                Figures.amounts(row.amounts)))
                    .toList());
    return new Adjustments(rows, rows.size() < size ? null : rows.get(size - 1).key());
  }

  private static Finding view(FindingRow row) {
    Money cash = Money.ofFen(row.cashFen);
    return new Finding(
        row.id,
        row.repairId,
        row.settlementId,
        row.institutionCode,
        row.treatmentPlace,
        Figures.amounts(row.amounts),
        cash.isNegative() ? cash.negated() : Money.ZERO,
        cash.isPositive() ? cash : Money.ZERO,
        row.refusal,
        row.state.name(),
        row.foundAt,
        row.closedAt,
        row.closedNote);
  }

  private static FindingRow.State state(String text) {
    try {
      return text == null || text.isEmpty() ? null : FindingRow.State.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw SettlementProblem.REQUEST_INVALID.with("state");
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(String.valueOf(text));
    } catch (DateTimeParseException e) {
      throw SettlementProblem.DAY_INVALID.with(text);
    }
  }
}
