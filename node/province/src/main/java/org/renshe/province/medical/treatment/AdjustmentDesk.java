package org.renshe.province.medical.treatment;

import java.time.Clock;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.messaging.RequestHandler;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AdjustSettlement;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.message.SettlementAdjusted;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.message.Statement.MutualAid;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.settlement.AdjustmentListener;

/**
 * Books that an insured place calculated a settlement anew: the difference is receivable or no
 * more, and what the person paid too much or too little is listed for the institution.
 */
final class AdjustmentDesk implements RequestHandler, AdjustmentListener {
  private final Database database;
  private final Replies replies;
  private final ReceivableBooks receivables;
  private final Clock clock;

  /** How an answer goes back to the insured place. */
  @FunctionalInterface
  interface Replies {
    void send(Transaction transaction, Opened request, Answer answer);
  }

  AdjustmentDesk(Database database, Replies replies, ReceivableBooks receivables, Clock clock) {
    this.database = database;
    this.replies = replies;
    this.receivables = receivables;
    this.clock = clock;
  }

  @Override
  public void handle(Opened request) {
    AdjustSettlement adjusted = (AdjustSettlement) request.message();
    database.run(
        transaction -> {
          adjusted(transaction, request.header().sender(), adjusted);
          replies.send(
              transaction,
              request,
              new SettlementAdjusted(adjusted.settlementId(), adjusted.number()));
        });
  }

  /** Once for its number; an adjustment that comes before the one before it comes again. */
  @Override
  public void adjusted(
      Transaction transaction, MemberCode insuredPlace, AdjustSettlement adjusted) {
    Settlement settlement =
        TreatmentStore.bySettlementId(transaction, adjusted.settlementId())
            .filter(found -> found.insuredMember().equals(insuredPlace.value()))
            .filter(found -> MessageTexts.isOf(found.answerJson(), MessageType.BILL_SETTLED))
            .orElseThrow(() -> BillingProblem.SETTLEMENT_UNKNOWN.with(adjusted.settlementId()));
    List<AdjustedBill> before = AdjustedBill.of(transaction, settlement.key());
    if (adjusted.number() <= before.size()) {
      requireSame(before.get(adjusted.number() - 1), adjusted);
      return;
    }
    if (adjusted.number() > before.size() + 1) {
      throw BillingProblem.ADJUSTMENT_OUT_OF_ORDER.with(adjusted.owed().key());
    }
    Statement now = standing(settlement, before);
    check(insuredPlace, now, adjusted);
    receivables.adjusted(transaction, settlement, adjusted, now);
    transaction
        .session()
        .persist(
            new AdjustedBill(
                settlement,
                adjusted,
                adjusted.statement().cash().minus(now.cash()),
                clock.instant()));
  }

  /** The split before this one: the settlement's, or that of the last adjustment. */
  private static Statement standing(Settlement settlement, List<AdjustedBill> before) {
    return before.isEmpty()
        ? MessageTexts.read(settlement.answerJson(), BillSettled.class).statement()
        : MessageTexts.read(before.get(before.size() - 1).messageJson, AdjustSettlement.class)
            .statement();
  }

  private static void requireSame(AdjustedBill known, AdjustSettlement adjusted) {
    if (!MessageTexts.read(known.messageJson, AdjustSettlement.class).equals(adjusted)) {
      throw BillingProblem.STATEMENT_INCONSISTENT.with(adjusted.owed().key());
    }
  }

  /** The same bill split anew, and what is owed differs by just what the splits differ by. */
  private static void check(MemberCode insuredPlace, Statement now, AdjustSettlement adjusted) {
    Statement next = adjusted.statement();
    StatementChecks.requireSplitOf(now.totals(), next);
    for (Fund fund : Fund.values()) {
      Money difference = paid(insuredPlace, next, fund).minus(paid(insuredPlace, now, fund));
      if (!adjusted.owed().amounts().getOrDefault(fund, Money.ZERO).equals(difference)) {
        throw BillingProblem.STATEMENT_INCONSISTENT.with("owed");
      }
    }
  }

  private static Money paid(MemberCode insuredPlace, Statement statement, Fund fund) {
    return fund == Fund.MUTUAL_AID
        ? Money.sum(
            statement.mutualAid().stream()
                .filter(aid -> aid.payer().equals(insuredPlace))
                .map(MutualAid::amount)
                .toList())
        : statement.paidBy(fund);
  }
}
