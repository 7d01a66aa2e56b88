package org.renshe.province.medical.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/**
 * What undoing a settlement leaves to be done: later ones to be looked at, and its own adjustments
 * to be taken back. Runs in the transaction that undoes.
 */
final class Repairs {
  private final Adjuster adjuster;
  private final Clock clock;

  Repairs(Adjuster adjuster, Clock clock) {
    this.adjuster = adjuster;
    this.clock = clock;
  }

  void undone(
      Transaction transaction,
      CourseRow course,
      SettlementRow row,
      BillSettled made,
      LocalDate day) {
    Session session = transaction.session();
    boolean later = hasLater(session, row);
    boolean adjusted = row.adjustments > 0;
    if (!later && !adjusted) {
      return;
    }
    RepairRow repair = new RepairRow(row, now());
    if (!later) {
      repair.state = RepairRow.State.DONE;
      repair.doneAt = now();
    }
    session.persist(repair);
    if (adjusted) {
      takeBack(transaction, course, repair, row, made, day);
    }
  }

  /**
   * The undoing negates the settlement as it was made, which hub and treatment place can check
   * without its adjustments; what those added is taken back by one more.
   */
  private void takeBack(
      Transaction transaction,
      CourseRow course,
      RepairRow repair,
      SettlementRow row,
      BillSettled made,
      LocalDate day) {
    Map<Fund, Money> added = new EnumMap<>(Fund.class);
    List<AdjustmentRow> all = AdjustmentRow.of(transaction.session(), row.id);
    for (AdjustmentRow one : all) {
      Figures.amounts(one.amounts)
          .forEach((fund, amount) -> added.merge(fund, amount.negated(), Money::plus));
    }
    added.values().removeIf(Money::isZero);
    Money cash = adjuster.standingCash(transaction, row).minus(made.statement().cash());
    adjuster.takeBack(transaction, course, row, made.statement(), added, day);
    FindingRow finding = new FindingRow(repair, row, FindingRow.State.ADJUSTED, now());
    finding.amounts = Figures.write(added);
    finding.cashFen = cash.negated().fen();
    transaction.session().persist(finding);
  }

  private static boolean hasLater(Session session, SettlementRow row) {
    return session
            .createSelectionQuery(
                "select count(*) from SettlementRow where courseId = :course and event > :event"
                    + " and state = :live",
                Long.class)
            .setParameter("course", row.courseId)
            .setParameter("event", row.event)
            .setParameter("live", SettlementRow.State.LIVE)
            .getSingleResult()
        > 0;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
