package org.renshe.province.medical.treatment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AdjustSettlement;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.CheckedAct;
import org.renshe.protocol.message.CheckedAct.Standing;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.RequestReversed;
import org.renshe.protocol.message.SettlementCancelled;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.settlement.CheckedDay;

/**
 * What this treatment place is owed for a day, as its insured places' answers say; and what it
 * asked for that day without knowing the outcome, or was refused.
 */
final class ReceivableDay implements CheckedDay {
  private static final String BOOKED = "B";
  private static final String ADJUSTED = "J";
  private static final String UNBOOKED = "U";
  private static final String ANY = "*";

  private static final List<SettlementState> UNSETTLED =
      List.of(SettlementState.REQUESTED, SettlementState.REFUSED);

  private final MemberCode self;

  ReceivableDay(MemberCode self) {
    this.self = self;
  }

  @Override
  public Page page(
      Transaction transaction, LocalDate day, MemberCode other, String after, int max) {
    String place = other == null ? ANY : other.value();
    String last = after.isEmpty() ? " " : after.substring(1);
    String source = after.isEmpty() ? BOOKED : after.substring(0, 1);
    return switch (source) {
      case BOOKED -> booked(transaction, day, place, last, max);
      case ADJUSTED -> adjusted(transaction, day, place, last, max);
      default -> unbooked(transaction, day, place, last, max);
    };
  }

  private Page booked(Transaction transaction, LocalDate day, String place, String after, int max) {
    List<Settlement> rows =
        transaction
            .session()
            .createSelectionQuery(
                "from Settlement where day = :day and (:place = '*' or insuredMember = :place)"
                    + " and state not in :open and key > :after order by key",
                Settlement.class)
            .setParameter("day", day)
            .setParameter("place", place)
            .setParameter("open", UNSETTLED)
            .setParameter("after", after)
            .setMaxResults(max)
            .getResultList();
    List<CheckedAct> acts = new ArrayList<>();
    for (Settlement row : rows) {
      owed(transaction, row).ifPresent(owed -> acts.add(act(row.key(), owed, standing(row))));
    }
    String next = rows.size() < max ? ADJUSTED + " " : BOOKED + rows.get(max - 1).key();
    return new Page(acts, next);
  }

  private static Standing standing(Settlement row) {
    return switch (row.state()) {
      case CANCELLED, REVERSED -> Standing.UNDONE;
      case DONE -> Standing.STANDING;
      case REQUESTED -> Standing.UNKNOWN;
      case REFUSED -> Standing.REFUSED;
    };
  }

  /** What the act's answer says is owed; of one undone before it was known here, the negation. */
  private static Optional<Obligation> owed(Transaction transaction, Settlement row) {
    String answer = row.answerJson();
    if (MessageTexts.isOf(answer, MessageType.BILL_SETTLED)) {
      return Optional.of(MessageTexts.read(answer, BillSettled.class).owed());
    }
    if (MessageTexts.isOf(answer, MessageType.SETTLEMENT_CANCELLED)) {
      return Optional.of(MessageTexts.read(answer, SettlementCancelled.class).owed());
    }
    if (MessageTexts.isOf(answer, MessageType.REQUEST_REVERSED)) {
      return Optional.ofNullable(MessageTexts.read(answer, RequestReversed.class).owed());
    }
    if (row.act() != Settlement.Act.SETTLE || row.undoneBy() == null) {
      return Optional.empty();
    }
    return TreatmentStore.act(transaction, row.undoneBy())
        .filter(undoing -> MessageTexts.isOf(undoing.answerJson(), MessageType.REQUEST_REVERSED))
        .map(undoing -> MessageTexts.read(undoing.answerJson(), RequestReversed.class).owed())
        .map(ReceivableDay::original);
  }

  private static Obligation original(Obligation undone) {
    Map<Fund, Money> amounts = new EnumMap<>(Fund.class);
    undone.amounts().forEach((fund, amount) -> amounts.put(fund, amount.negated()));
    return new Obligation(
        undone.settlementId(),
        undone.settlementId(),
        Obligation.Act.SETTLED,
        undone.debtor(),
        undone.creditor(),
        undone.day(),
        undone.kind(),
        undone.care(),
        amounts);
  }

  private Page adjusted(
      Transaction transaction, LocalDate day, String place, String after, int max) {
    List<AdjustedBill> rows =
        transaction
            .session()
            .createSelectionQuery(
                "select a from AdjustedBill a join Settlement s on s.key = a.settlementKey"
                    + " where a.day = :day and (:place = '*' or s.insuredMember = :place)"
                    + " and a.key > :after order by a.key",
                AdjustedBill.class)
            .setParameter("day", day)
            .setParameter("place", place)
            .setParameter("after", after)
            .setMaxResults(max)
            .getResultList();
    List<CheckedAct> acts =
        rows.stream()
            .map(
                row ->
                    act(
                        row.key,
                        MessageTexts.read(row.messageJson, AdjustSettlement.class).owed(),
                        Standing.STANDING))
            .toList();
    return new Page(acts, rows.size() < max ? UNBOOKED + " " : ADJUSTED + rows.get(max - 1).key);
  }

  private Page unbooked(
      Transaction transaction, LocalDate day, String place, String after, int max) {
    List<Settlement> rows =
        transaction
            .session()
            .createSelectionQuery(
                "from Settlement where state in :open and requestedAt >= :from"
                    + " and requestedAt < :to and (:place = '*' or insuredMember = :place)"
                    + " and key > :after order by key",
                Settlement.class)
            .setParameter("open", UNSETTLED)
            .setParameter("from", day.atStartOfDay(SignInDesk.SHANGHAI).toInstant())
            .setParameter("to", day.plusDays(1).atStartOfDay(SignInDesk.SHANGHAI).toInstant())
            .setParameter("place", place)
            .setParameter("after", after)
            .setMaxResults(max)
            .getResultList();
    List<CheckedAct> acts = rows.stream().map(row -> unbooked(transaction, row)).toList();
    return new Page(acts, rows.size() < max ? null : UNBOOKED + rows.get(max - 1).key());
  }

  private CheckedAct unbooked(Transaction transaction, Settlement row) {
    Visit visit = transaction.session().find(Visit.class, row.visitId());
    return new CheckedAct(
        "",
        row.key(),
        new MemberCode(row.insuredMember()),
        self,
        switch (row.act()) {
          case SETTLE -> Obligation.Act.SETTLED;
          case CANCEL -> Obligation.Act.CANCELLED;
          case REVERSE -> Obligation.Act.REVERSED;
        },
        visit.insuranceKind(),
        visit.care(),
        standing(row),
        Map.of());
  }

  private static CheckedAct act(String requestKey, Obligation owed, Standing standing) {
    return new CheckedAct(
        owed.key(),
        requestKey,
        owed.debtor(),
        owed.creditor(),
        owed.act(),
        owed.kind(),
        owed.care(),
        standing,
        owed.amounts());
  }
}
