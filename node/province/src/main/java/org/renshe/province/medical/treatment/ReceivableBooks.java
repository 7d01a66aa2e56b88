package org.renshe.province.medical.treatment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.ledger.Journal;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.chassis.ledger.Posting;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement.MutualAid;
import org.renshe.protocol.money.Money;

/**
 * The treatment place's ledger: debit what is receivable, by payer and fund; credit what is payable
 * to the hospital. The insured place owes its funds, the account and relatives whose accounts it
 * keeps; each other relative's province owes its share itself.
 */
final class ReceivableBooks {
  private final Ledger ledger;

  ReceivableBooks(Ledger ledger) {
    this.ledger = ledger;
  }

  void settled(
      Transaction transaction, Settlement act, LocalDate day, BillSettled settled, String key) {
    post(transaction, day, key, lines(act, settled, false));
  }

  void undone(
      Transaction transaction, Settlement act, LocalDate day, BillSettled settled, String key) {
    post(transaction, day, key, lines(act, settled, true));
  }

  /** What the insured place alone owes, where its statement was never seen here. */
  void owed(
      Transaction transaction,
      Settlement act,
      LocalDate day,
      Map<Fund, Money> amounts,
      String key) {
    List<Posting> postings = new ArrayList<>();
    new TreeMap<>(amounts)
        .forEach((fund, amount) -> add(postings, act, act.insuredMember(), fund, amount));
    post(transaction, day, key, postings);
  }

  private static List<Posting> lines(Settlement act, BillSettled settled, boolean undo) {
    List<Posting> postings = new ArrayList<>();
    new TreeMap<>(settled.owed().amounts())
        .forEach(
            (fund, amount) ->
                add(postings, act, act.insuredMember(), fund, undo ? amount.negated() : amount));
    Map<MemberCode, Money> relatives = new TreeMap<>();
    for (MutualAid aid : settled.statement().mutualAid()) {
      if (!aid.payer().equals(settled.owed().debtor())) {
        relatives.merge(aid.payer(), aid.amount(), Money::plus);
      }
    }
    relatives.forEach(
        (payer, amount) ->
            add(postings, act, payer.value(), Fund.MUTUAL_AID, undo ? amount.negated() : amount));
    return postings;
  }

  private static void add(
      List<Posting> postings, Settlement act, String payer, Fund fund, Money amount) {
    if (!amount.isZero()) {
      postings.add(Posting.debit("receivable/" + payer + "/" + fund, amount));
      postings.add(
          Posting.credit("payable/hospital/" + act.call().institution() + "/" + fund, amount));
    }
  }

  private void post(Transaction transaction, LocalDate day, String key, List<Posting> postings) {
    if (!postings.isEmpty()) {
      ledger.post(transaction, new Journal("treated/" + key, day, postings));
    }
  }
}
