package org.renshe.province.medical.settlement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;

/** What this province settled for its people, wherever they were treated. */
public final class PersonBills {
  private final Settled settled;

  PersonBills(Settled settled) {
    this.settled = settled;
  }

  /**
   * A settlement in short.
   *
   * @param settlementId {@code setl_id}
   * @param state LIVE, CANCELLED or REVERSED
   * @param treatmentPlace member code
   * @param institution {@code fixmedins_code}
   * @param cash what she paid in cash as first settled
   */
  public record Summary(
      String settlementId,
      String state,
      Instant settledAt,
      InsuranceKind kind,
      String treatmentPlace,
      String institution,
      CareKind care,
      Money total,
      Money cash) {}

  /**
   * A settlement whole; personal.
   *
   * @param statement as it stands now, recalculated or not
   */
  public record Whole(Summary summary, Bill bill, Statement statement) {}

  /** The person's settlements, the newest first. */
  public List<Summary> of(Transaction transaction, String personNumber, int max) {
    return transaction
        .session()
        .createSelectionQuery(
            "from SettlementRow where personNumber = :person order by settledAt desc, id",
            SettlementRow.class)
        .setParameter("person", personNumber)
        .setMaxResults(max)
        .getResultList()
        .stream()
        .map(PersonBills::summary)
        .toList();
  }

  /** The settlement, if it is this person's and its bill is kept. */
  public Optional<Whole> find(Transaction transaction, String personNumber, String settlementId) {
    return Optional.ofNullable(transaction.session().find(SettlementRow.class, settlementId))
        .filter(row -> row.personNumber.equals(personNumber) && row.factsSealed != null)
        .map(
            row ->
                new Whole(
                    summary(row),
                    settled.facts(row).bill(),
                    settled.standing(transaction.session(), row)));
  }

  private static Summary summary(SettlementRow row) {
    return new Summary(
        row.id,
        row.state.name(),
        row.settledAt,
        row.insuranceKind,
        row.treatmentPlace,
        row.institutionCode,
        row.care,
        Money.ofFen(row.totalFen),
        Money.ofFen(row.cashFen));
  }
}
