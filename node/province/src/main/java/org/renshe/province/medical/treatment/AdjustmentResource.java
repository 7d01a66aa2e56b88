package org.renshe.province.medical.treatment;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.message.AdjustSettlement;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/** Settlements that insured places calculated anew, for reconciliation and for the institutions. */
@Path("/api/v1/admin/treatment-adjustments")
@Produces("application/json")
public final class AdjustmentResource {
  private static final int PAGE = 500;

  private final Database database;

  AdjustmentResource(Database database) {
    this.database = database;
  }

  /**
   * One adjustment.
   *
   * @param key of the obligation
   * @param difference owed by fund
   * @param toPayBack cash the institution pays back to the person; zero if none
   * @param toCollect cash it collects from her; zero if none
   */
  public record Row(
      String key,
      String settlementId,
      String institution,
      LocalDate day,
      Map<Fund, Money> difference,
      Money toPayBack,
      Money toCollect) {}

  /**
   * A page in the order of keys.
   *
   * @param next cursor of the next page; null on the last
   */
  public record Page(List<Row> items, String next) {}

  @GET
  @Operation(summary = "Adjustments booked on a day, with the cash that is to move")
  public Page day(
      @QueryParam("day") String day, @QueryParam("after") @DefaultValue(" ") String after) {
    LocalDate date = TreatmentService.day(day);
    List<Row> rows =
        database.read(
            transaction ->
                transaction
                    .session()
                    .createSelectionQuery(
                        "from AdjustedBill where day = :day and key > :after order by key",
                        AdjustedBill.class)
                    .setParameter("day", date)
                    .setParameter("after", after)
                    .setMaxResults(PAGE)
                    .getResultList()
                    .stream()
                    .map(AdjustmentResource::row)
                    .toList());
    return new Page(rows, rows.size() == PAGE ? rows.get(PAGE - 1).key() : null);
  }

  private static Row row(AdjustedBill bill) {
    AdjustSettlement adjusted = MessageTexts.read(bill.messageJson, AdjustSettlement.class);
    Money cash = Money.ofFen(bill.cashFen);
    return new Row(
        bill.key,
        adjusted.settlementId(),
        bill.institution,
        bill.day,
        adjusted.owed().amounts(),
        cash.isNegative() ? cash.negated() : Money.ZERO,
        cash.isPositive() ? cash : Money.ZERO);
  }
}
