package org.renshe.province.medical.settlement;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;

/**
 * What the insured place holds against the other two sides of a reconciliation. No personal data.
 */
@Path("/api/v1/admin")
@Produces(MediaType.APPLICATION_JSON)
public final class ReconciliationResource {
  private static final int PAGE_MAX = 1000;

  private final Database database;
  private final Ledger ledger;

  ReconciliationResource(Database database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /**
   * A settlement as the insured place has it.
   *
   * @param key idempotency key of the request that made it
   * @param amounts owed by fund when it was made, personal account included
   * @param endedDay day it was undone, null while live
   * @param needsReview whether an earlier settlement of the year was undone after it
   */
  public record Settled(
      String id,
      String key,
      String treatmentPlace,
      InsuranceKind kind,
      CareKind care,
      String state,
      LocalDate settledDay,
      LocalDate endedDay,
      Money total,
      Money cash,
      Map<Fund, Money> amounts,
      boolean needsReview) {}

  /**
   * A page of settlements.
   *
   * @param next ask with {@code after} set to it for the next page; null on the last
   */
  public record Settlements(List<Settled> rows, String next) {}

  /**
   * Every account's balance.
   *
   * @param sum zero, or the books are broken
   */
  public record TrialBalance(Money sum, SortedMap<String, Money> accounts) {}

  @GET
  @Path("/settlements")
  @Operation(summary = "Settlements made or undone on a day (Asia/Shanghai), by identifier")
  public Settlements settlements(
      @QueryParam("day") String day,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("1000") int limit) {
    LocalDate date = day(day);
    int size = Math.max(1, Math.min(limit, PAGE_MAX));
    List<Settled> rows =
        database.read(
            transaction ->
                transaction
                    .session()
                    .createSelectionQuery(
                        "from SettlementRow where (settledDay = :day or endedDay = :day)"
                            + " and id > :after order by id",
                        SettlementRow.class)
                    .setParameter("day", date)
                    .setParameter("after", after.isEmpty() ? "0" : after)
                    .setMaxResults(size)
                    .getResultList()
                    .stream()
                    .map(ReconciliationResource::view)
                    .toList());
    return new Settlements(rows, rows.size() < size ? null : rows.get(size - 1).id());
  }

  @GET
  @Path("/ledger/trial-balance")
  @Operation(summary = "Balances of every account; their sum is zero")
  public TrialBalance trialBalance() {
    return database.read(
        transaction ->
            new TrialBalance(ledger.trialBalance(transaction), ledger.balances(transaction, "")));
  }

  private static Settled view(SettlementRow row) {
    return new Settled(
        row.id,
        row.requestKey,
        row.treatmentPlace,
        row.insuranceKind,
        row.care,
        row.state.name(),
        row.settledDay,
        row.endedDay,
        Money.ofFen(row.totalFen),
        Money.ofFen(row.cashFen),
        Figures.amounts(row.amounts),
        row.needsReview);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(String.valueOf(text));
    } catch (DateTimeParseException e) {
      throw SettlementProblem.DAY_INVALID.with(text);
    }
  }
}
