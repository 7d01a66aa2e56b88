package org.renshe.province.medical.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.ledger.Journal;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.chassis.ledger.Posting;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Obligation;

/**
 * The insured place's books: debit benefit expense by fund, or the account of the person or of a
 * relative; credit what is payable to the treatment place.
 */
final class Books {
  private final Ledger ledger;

  Books(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Enters an obligation once; one whose amounts are negative undoes another. */
  void enter(Transaction transaction, Obligation obligation) {
    List<Posting> postings = new ArrayList<>();
    new TreeMap<>(obligation.amounts())
        .forEach(
            (fund, amount) -> {
              if (!amount.isZero()) {
                postings.add(Posting.debit(debited(obligation, fund), amount));
                postings.add(Posting.credit(payable(obligation, fund), amount));
              }
            });
    if (!postings.isEmpty()) {
      ledger.post(
          transaction, new Journal("insured/" + obligation.key(), obligation.day(), postings));
    }
  }

  private static String debited(Obligation obligation, Fund fund) {
    return switch (fund) {
      case PERSONAL_ACCOUNT -> "personal-accounts/" + obligation.kind();
      case MUTUAL_AID -> "personal-accounts/" + InsuranceKind.EMPLOYEE;
      case POOL,
          LARGE_AMOUNT,
          OTHER,
          SERIOUS_ILLNESS,
          CIVIL_SERVANT,
          ENTERPRISE,
          ASSISTANCE,
          WORK_INJURY ->
          "benefit-expense/" + obligation.kind() + "/" + fund;
    };
  }

  private static String payable(Obligation obligation, Fund fund) {
    return "payable/" + obligation.creditor() + "/" + fund;
  }
}
