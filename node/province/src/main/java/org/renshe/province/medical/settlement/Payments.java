package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.message.Statement.MutualAid;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.wallet.WalletService;
import org.renshe.province.registry.RegistryService;

/** Moves what a settlement pays: the person's account, her relatives' limits, the books. */
final class Payments {
  private final MemberCode self;
  private final RegistryService registry;
  private final WalletService wallets;
  private final Books books;

  Payments(MemberCode self, RegistryService registry, WalletService wallets, Books books) {
    this.self = self;
    this.registry = registry;
    this.wallets = wallets;
    this.books = books;
  }

  /** What relatives' limits could pay of a sum, in the order of use; keeps nothing. */
  List<MutualAid> limits(Transaction transaction, String personId, Money sum) {
    return wallets.plan(transaction, personId, sum);
  }

  /**
   * What this province owes: its funds, the person's account, and shares of relatives whose
   * accounts are kept here. Another province owes its relatives' shares itself.
   */
  Map<Fund, Money> owed(Statement statement) {
    Map<Fund, Money> amounts = new EnumMap<>(Fund.class);
    amounts.putAll(statement.payments());
    Money own =
        Money.sum(
            statement.mutualAid().stream()
                .filter(aid -> aid.payer().equals(self))
                .map(MutualAid::amount)
                .toList());
    if (!own.isZero()) {
      amounts.put(Fund.MUTUAL_AID, own);
    }
    return amounts;
  }

  void pay(Transaction transaction, String relationId, BillSettled answer) {
    Money paid = answer.statement().paidBy(Fund.PERSONAL_ACCOUNT);
    Obligation owed = answer.owed();
    if (!paid.isZero()) {
      registry.moveAccount(transaction, relationId, paid.negated(), answer.settlementId());
    }
    wallets.spend(
        transaction,
        new WalletService.Settled(
            answer.settlementId(), owed.creditor(), owed.day(), owed.kind(), owed.care()),
        answer.statement().mutualAid());
    books.enter(transaction, owed);
  }

  /**
   * Takes back what a settlement paid.
   *
   * @param account what its account part is by now
   */
  void back(Transaction transaction, String relationId, Money account, Obligation undoing) {
    if (!account.isZero()) {
      registry.moveAccount(transaction, relationId, account, undoing.key());
    }
    LocalDate day = undoing.day();
    wallets.keep(transaction, undoing.settlementId(), Money.ZERO, day);
    books.enter(transaction, undoing);
  }

  /**
   * Moves the difference between two splits of one settlement.
   *
   * @param account what the account pays more; negative: less
   * @param aid what limits of relatives pay in all from now on
   */
  void adjust(
      Transaction transaction, String relationId, Money account, Money aid, Obligation difference) {
    if (!account.isZero()) {
      registry.moveAccount(transaction, relationId, account.negated(), difference.key());
    }
    wallets.keep(transaction, difference.settlementId(), aid, difference.day());
    books.enter(transaction, difference);
  }

  void enter(Transaction transaction, Obligation difference) {
    books.enter(transaction, difference);
  }

  Money balance(Transaction transaction, String relationId) {
    return registry.accountBalance(transaction, relationId);
  }
}
