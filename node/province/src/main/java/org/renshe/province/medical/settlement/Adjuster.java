package org.renshe.province.medical.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AdjustSettlement;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;

/**
 * Books that a settlement was calculated anew: totals, account, limits of relatives, ledger, and
 * what is owed to the treatment place, which is told. Nothing that stood is changed; differences
 * are added.
 */
final class Adjuster {
  private final MemberCode self;
  private final Payments payments;
  private final Settled settled;
  private final Teller teller;
  private final Clock clock;

  Adjuster(MemberCode self, Payments payments, Settled settled, Teller teller, Clock clock) {
    this.self = self;
    this.payments = payments;
    this.settled = settled;
    this.teller = teller;
    this.clock = clock;
  }

  /** How the treatment place hears of an adjustment. */
  @FunctionalInterface
  interface Teller {
    void tell(Transaction transaction, MemberCode place, AdjustSettlement adjusted);
  }

  /** Difference owed by fund between two splits of one bill; funds that differ only. */
  Map<Fund, Money> difference(Statement now, Statement next) {
    Map<Fund, Money> difference = new EnumMap<>(Fund.class);
    difference.putAll(payments.owed(next));
    payments
        .owed(now)
        .forEach((fund, amount) -> difference.merge(fund, amount.negated(), Money::plus));
    difference.values().removeIf(Money::isZero);
    return difference;
  }

  /** The new version stands from now on. */
  Replay.Version adjust(
      Transaction transaction,
      CourseRow course,
      SettlementRow row,
      Replay.Version now,
      Replay.Version next) {
    Session session = transaction.session();
    long event = course.next();
    addGrowth(session, course, row, event, now.growth(), next.growth());
    Obligation owed = owed(row, difference(now.statement(), next.statement()), today(row));
    payments.adjust(
        transaction,
        row.relationId,
        next.account().minus(now.account()),
        next.statement().mutualAidTotal(),
        owed);
    AdjustmentRow made = made(row, owed, event, next.statement());
    made.admissionOrder = next.admissionOrder();
    made.factsSealed = settled.seal(next.facts());
    session.persist(made);
    tell(transaction, row, owed, made, next.statement());
    return new Replay.Version(
        event, next.facts(), next.statement(), next.admissionOrder(), next.growth());
  }

  /** All adjustments of a settlement that is being undone are taken back; accounts are already. */
  void takeBack(
      Transaction transaction,
      CourseRow course,
      SettlementRow row,
      Statement original,
      Map<Fund, Money> difference,
      LocalDate day) {
    Obligation owed = owed(row, difference, day);
    payments.enter(transaction, owed);
    AdjustmentRow made = made(row, owed, course.next(), original);
    made.admissionOrder = row.admissionOrder;
    transaction.session().persist(made);
    tell(transaction, row, owed, made, original);
  }

  Money standingCash(Transaction transaction, SettlementRow row) {
    return settled.standing(transaction.session(), row).cash();
  }

  private static void addGrowth(
      Session session,
      CourseRow course,
      SettlementRow row,
      long event,
      Map<LocalDate, Accumulators> now,
      Map<LocalDate, Accumulators> next) {
    Set<LocalDate> years = new HashSet<>(now.keySet());
    years.addAll(next.keySet());
    for (LocalDate year : years) {
      Accumulators delta =
          next.getOrDefault(year, Accumulators.NONE)
              .minus(now.getOrDefault(year, Accumulators.NONE));
      if (!delta.equals(Accumulators.NONE)) {
        AccumulatorRow accumulator = AccumulatorRow.of(session, course, year);
        accumulator.become(accumulator.figures().plus(delta));
        session.persist(new EffectRow(row.id, accumulator, event, delta));
      }
    }
  }

  private Obligation owed(SettlementRow row, Map<Fund, Money> difference, LocalDate day) {
    row.adjustments++;
    return new Obligation(
        Obligation.adjustedKey(row.id, row.adjustments),
        row.id,
        Obligation.Act.ADJUSTED,
        self,
        new MemberCode(row.treatmentPlace),
        day,
        row.insuranceKind,
        row.care,
        difference);
  }

  private AdjustmentRow made(SettlementRow row, Obligation owed, long event, Statement statement) {
    AdjustmentRow made = new AdjustmentRow(owed.key(), row);
    made.event = event;
    made.adjustedAt = now();
    made.adjustedDay = owed.day();
    made.amounts = Figures.write(owed.amounts());
    made.statementSealed = settled.seal(statement);
    return made;
  }

  private void tell(
      Transaction transaction,
      SettlementRow row,
      Obligation owed,
      AdjustmentRow made,
      Statement statement) {
    teller.tell(
        transaction,
        owed.creditor(),
        new AdjustSettlement(row.id, made.number, made.adjustedAt, statement, owed));
  }

  private LocalDate today(SettlementRow row) {
    LocalDate today = LocalDate.now(clock.withZone(Assessor.SHANGHAI));
    return today.isBefore(row.settledDay) ? row.settledDay : today;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
