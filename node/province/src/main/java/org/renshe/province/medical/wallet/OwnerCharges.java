package org.renshe.province.medical.wallet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.ledger.Journal;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.chassis.ledger.Posting;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.ChargeWallet;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.RefundWallet;
import org.renshe.protocol.message.WalletCharged;
import org.renshe.protocol.message.WalletRefunded;
import org.renshe.protocol.money.Money;
import org.renshe.province.registry.RegistryService;

/**
 * Debits owners' accounts for what relatives used, and owes it to the treatment place.
 *
 * <p>A share of a settlement made in this very province is owed and booked with the settlement
 * itself; then only the account is moved here.
 */
final class OwnerCharges {
  private final MemberCode self;
  private final RegistryService registry;
  private final OwnerSide owners;
  private final Ledger ledger;
  private final Clock clock;

  OwnerCharges(
      MemberCode self, RegistryService registry, OwnerSide owners, Ledger ledger, Clock clock) {
    this.self = self;
    this.registry = registry;
    this.owners = owners;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Once for a share; a repeat gets the same answer. */
  WalletCharged charge(Transaction transaction, MemberCode sender, ChargeWallet asked) {
    check(asked);
    GrantRow grant = OwnerSide.theirs(transaction, sender, asked.walletId());
    Session session = transaction.session();
    ChargeRow row =
        session.find(ChargeRow.class, Obligation.chargedKey(asked.settlementId(), asked.number()));
    if (row == null) {
      row = new ChargeRow(asked, now());
      debit(transaction, grant, row);
      session.persist(row);
      book(transaction, sender, row.owed(self));
    } else if (!row.isOf(asked)) {
      throw WalletProblem.CONTENT_DIFFERS.with(row.id);
    }
    return new WalletCharged(
        row.grantId, row.settlementId, row.number, row.chargedAt, told(sender, row.owed(self)));
  }

  /** Once for a refund; a repeat gets the same answer. */
  WalletRefunded refund(Transaction transaction, MemberCode sender, RefundWallet asked) {
    OwnerSide.require(asked.amount().isPositive() && asked.day() != null, "amount");
    GrantRow grant = OwnerSide.theirs(transaction, sender, asked.walletId());
    Session session = transaction.session();
    ChargeRow charge =
        session.find(ChargeRow.class, Obligation.chargedKey(asked.settlementId(), asked.number()));
    if (charge == null || !charge.grantId.equals(asked.walletId())) {
      throw WalletProblem.REFUND_WRONG.with(RefundRow.key(asked));
    }
    RefundRow row = session.find(RefundRow.class, RefundRow.key(asked));
    if (row == null) {
      row = new RefundRow(asked, now());
      credit(transaction, grant, charge, row);
      session.persist(row);
      book(transaction, sender, charge.refund(self, row));
    } else if (!row.isOf(asked)) {
      throw WalletProblem.CONTENT_DIFFERS.with(row.id);
    }
    return new WalletRefunded(
        charge.grantId,
        charge.settlementId,
        charge.number,
        row.refund,
        row.refundedAt,
        told(sender, charge.refund(self, row)));
  }

  /** What was frozen for it pays, so the money is there. */
  private void debit(Transaction transaction, GrantRow grant, ChargeRow row) {
    Money amount = Money.ofFen(row.amountFen);
    if (grant.state == GrantRow.State.REFUSED || amount.compareTo(grant.frozen()) > 0) {
      throw WalletProblem.LIMIT_EXCEEDED.with(grant.id, grant.frozen());
    }
    grant.chargedFen = Math.addExact(grant.chargedFen, row.amountFen);
    owners.freeze(transaction, grant, amount.negated());
    registry.moveAccount(transaction, grant.relationId, amount.negated(), row.id);
  }

  private void credit(Transaction transaction, GrantRow grant, ChargeRow charge, RefundRow row) {
    boolean inOrder =
        row.refund == charge.refunds + 1
            && row.amountFen <= charge.amountFen - charge.refundedFen
            && !row.refundDay.isBefore(charge.settledDay);
    if (!inOrder) {
      throw WalletProblem.REFUND_WRONG.with(row.id);
    }
    charge.refunds++;
    charge.refundedFen += row.amountFen;
    grant.refundedFen = Math.addExact(grant.refundedFen, row.amountFen);
    Money amount = Money.ofFen(row.amountFen);
    registry.moveAccount(transaction, grant.relationId, amount, row.id);
    if (grant.isOpen()) {
      owners.freeze(transaction, grant, amount);
    }
  }

  private void book(Transaction transaction, MemberCode sender, Obligation owed) {
    if (sender.equals(self)) {
      return;
    }
    Money amount = owed.total();
    ledger.post(
        transaction,
        new Journal(
            "wallet/" + owed.key(),
            owed.day(),
            List.of(
                Posting.debit("personal-accounts/" + InsuranceKind.EMPLOYEE, amount),
                Posting.credit("payable/" + owed.creditor() + "/" + Fund.MUTUAL_AID, amount))));
  }

  /** Between members only; what this province owes itself the hub need not know. */
  private Obligation told(MemberCode sender, Obligation owed) {
    return sender.equals(self) || owed.creditor().equals(self) ? null : owed;
  }

  private static void check(ChargeWallet asked) {
    OwnerSide.require(asked.amount().isPositive(), "amount");
    OwnerSide.require(asked.number() >= 1, "number");
    OwnerSide.require(asked.settlementId().length() <= 30, "settlementId");
    OwnerSide.require(!asked.creditor().isHub(), "creditor");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
