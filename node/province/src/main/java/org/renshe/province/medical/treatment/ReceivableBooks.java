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
import org.renshe.protocol.message.AdjustSettlement;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Statement;
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

  /** What two splits of one bill differ by. */
  void adjusted(
      Transaction transaction, Settlement act, AdjustSettlement adjusted, Statement before) {
    Obligation owed = adjusted.owed();
    List<Posting> postings = new ArrayList<>();
    new TreeMap<>(owed.amounts())
        .forEach((fund, amount) -> add(postings, act, act.insuredMember(), fund, amount));
    Map<MemberCode, Money> relatives = relatives(adjusted.statement(), owed.debtor());
    relatives(before, owed.debtor())
        .forEach((payer, amount) -> relatives.merge(payer, amount.negated(), Money::plus));
    relatives.forEach(
        (payer, amount) -> add(postings, act, payer.value(), Fund.MUTUAL_AID, amount));
    post(transaction, owed.day(), owed.key(), postings);
  }

  /** What relatives whose accounts other provinces keep pay. */
  private static Map<MemberCode, Money> relatives(Statement statement, MemberCode insuredPlace) {
    Map<MemberCode, Money> relatives = new TreeMap<>();
    for (MutualAid aid : statement.mutualAid()) {
      if (!aid.payer().equals(insuredPlace)) {
        relatives.merge(aid.payer(), aid.amount(), Money::plus);
      }
    }
    return relatives;
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
    relatives(settled.statement(), settled.owed().debtor())
        .forEach(
            (payer, amount) ->
                add(
                    postings,
                    act,
                    payer.value(),
                    Fund.MUTUAL_AID,
                    undo ? amount.negated() : amount));
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
