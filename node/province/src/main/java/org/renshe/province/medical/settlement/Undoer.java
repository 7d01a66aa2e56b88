package org.renshe.province.medical.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.CancelSettlement;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.RequestReversed;
import org.renshe.protocol.message.ReverseRequest;
import org.renshe.protocol.message.SettlementCancelled;
import org.renshe.protocol.money.Money;

/**
 * Undoes settlements: by cancellation (撤销), which names a settlement, or by reversal (冲正), which
 * names a request and bars it if it has not come yet.
 *
 * <p>A settlement takes back what it added and nothing else. Later settlements were calculated on
 * it; {@link Repairs} sees to them.
 */
final class Undoer {
  private final Payments payments;
  private final Settled settled;
  private final Repairs repairs;
  private final Supplier<String> ids;
  private final Clock clock;

  Undoer(Payments payments, Settled settled, Repairs repairs, Supplier<String> ids, Clock clock) {
    this.payments = payments;
    this.settled = settled;
    this.repairs = repairs;
    this.ids = ids;
    this.clock = clock;
  }

  /** Cancels once; called inside the key's once. Newest first within a visit (choice). */
  SettlementCancelled cancel(
      Transaction transaction, MemberCode place, String key, CancelSettlement asked) {
    SettlementRow row =
        Optional.ofNullable(transaction.session().find(SettlementRow.class, asked.settlementId()))
            .filter(found -> isTheirs(found, place, asked.personNumber()))
            .orElseThrow(() -> SettlementProblem.SETTLEMENT_UNKNOWN.with(asked.settlementId()));
    switch (row.state) {
      case CANCELLED -> throw SettlementProblem.ALREADY_CANCELLED.with(row.id);
      case REVERSED -> throw SettlementProblem.ALREADY_REVERSED.with(row.id);
      case LIVE -> refuseIfNewer(transaction.session(), row);
    }
    BillSettled made = settled.answer(row);
    Obligation owed = undo(transaction, row, made, Obligation.Act.CANCELLED, key);
    SettlementCancelled answer =
        new SettlementCancelled(
            row.id,
            place(row.id) + ids.get().replace("-", "").substring(0, 24),
            row.endedAt,
            made.statement(),
            payments.balance(transaction, row.relationId),
            owed);
    row.endAnswerSealed = settled.seal(answer);
    return answer;
  }

  /** Reverses once; called inside the reversal's own once. Wins over the request it names. */
  RequestReversed reverse(
      Transaction transaction, MemberCode place, String key, ReverseRequest asked) {
    Session session = transaction.session();
    String fateId = FateRow.id(place, asked.originalKey());
    FateRow fate = session.find(FateRow.class, fateId);
    if (fate == null) {
      fate = new FateRow(fateId, null, now());
      session.persist(fate);
    }
    if (fate.isTombstone()) {
      return new RequestReversed(asked.originalKey(), false, fate.decidedAt, null);
    }
    SettlementRow row = session.find(SettlementRow.class, fate.settlementId);
    if (!isTheirs(row, place, asked.personNumber())) {
      throw SettlementProblem.SETTLEMENT_UNKNOWN.with(asked.originalKey());
    }
    return switch (row.state) {
      case CANCELLED -> throw SettlementProblem.ALREADY_CANCELLED.with(row.id);
      case REVERSED -> (RequestReversed) settled.ending(row);
      case LIVE -> {
        Obligation owed = undo(transaction, row, settled.answer(row), Obligation.Act.REVERSED, key);
        RequestReversed answer = new RequestReversed(asked.originalKey(), true, row.endedAt, owed);
        row.endAnswerSealed = settled.seal(answer);
        yield answer;
      }
    };
  }

  private Obligation undo(
      Transaction transaction,
      SettlementRow row,
      BillSettled made,
      Obligation.Act act,
      String key) {
    Session session = transaction.session();
    CourseRow course = session.find(CourseRow.class, row.courseId);
    for (EffectRow effect : EffectRow.of(session, row.id)) {
      AccumulatorRow accumulator = session.find(AccumulatorRow.class, effect.accumulatorId);
      accumulator.become(accumulator.figures().minus(effect.growth()));
    }
    Obligation owed = negated(made.owed(), act, dayAfter(made.owed().day()));
    Money account = settled.standing(session, row).paidBy(Fund.PERSONAL_ACCOUNT);
    payments.back(transaction, row.relationId, account, owed);
    row.state =
        act == Obligation.Act.CANCELLED
            ? SettlementRow.State.CANCELLED
            : SettlementRow.State.REVERSED;
    row.endedEvent = course.next();
    row.endedAt = now();
    row.endedDay = owed.day();
    row.endedBy = key;
    repairs.undone(transaction, course, row, made, owed.day());
    return owed;
  }

  private static Obligation negated(Obligation owed, Obligation.Act act, LocalDate day) {
    Map<Fund, Money> amounts = new EnumMap<>(Fund.class);
    owed.amounts().forEach((fund, amount) -> amounts.put(fund, amount.negated()));
    return new Obligation(
        Obligation.keyOf(owed.settlementId(), act),
        owed.settlementId(),
        act,
        owed.debtor(),
        owed.creditor(),
        day,
        owed.kind(),
        owed.care(),
        amounts);
  }

  private static void refuseIfNewer(Session session, SettlementRow row) {
    live(session, row).stream()
        .filter(later -> later.visitId.equals(row.visitId))
        .filter(later -> later.treatmentPlace.equals(row.treatmentPlace))
        .findFirst()
        .ifPresent(
            later -> {
              throw SettlementProblem.NEWER_FIRST.with(later.id);
            });
  }

  /** Live settlements that came later. */
  private static List<SettlementRow> live(Session session, SettlementRow row) {
    return session
        .createSelectionQuery(
            "from SettlementRow where courseId = :course and event > :event"
                + " and state = :live order by event desc",
            SettlementRow.class)
        .setParameter("course", row.courseId)
        .setParameter("event", row.event)
        .setParameter("live", SettlementRow.State.LIVE)
        .getResultList();
  }

  private static boolean isTheirs(SettlementRow row, MemberCode place, String personNumber) {
    return row.treatmentPlace.equals(place.value()) && row.personNumber.equals(personNumber);
  }

  private static String place(String settlementId) {
    return settlementId.substring(0, 6);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Never before the settlement's own day, though another member's clock may have made that. */
  private LocalDate dayAfter(LocalDate settled) {
    LocalDate today = LocalDate.now(clock.withZone(Assessor.SHANGHAI));
    return today.isBefore(settled) ? settled : today;
  }
}
