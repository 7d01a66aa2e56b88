package org.renshe.hub.clearing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.hub.clearing.ObligationQueries.Entered;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CheckedAct;
import org.renshe.protocol.message.CheckedAct.Standing;
import org.renshe.protocol.message.Obligation;

/**
 * The hub's own side of the three-sided check: what provinces owe each other by a day. Shares of
 * wallets are left out: the treatment place keeps them as part of the settlement, not as acts.
 */
public final class ObligationDay {
  private ObligationDay() {}

  /**
   * An obligation as an act of the check.
   *
   * @param act without the key of its command, which the message log knows
   * @param messageId the message that carried it
   */
  public record Entry(CheckedAct act, String messageId) {}

  /**
   * Obligations of a day in the order of keys, after the given one.
   *
   * @param debtor null for every one
   * @param creditor null for every one
   */
  public static List<Entry> page(
      Transaction transaction,
      LocalDate day,
      MemberCode debtor,
      MemberCode creditor,
      String afterKey,
      int max) {
    Session session = transaction.session();
    List<ObligationEntry> rows =
        session
            .createSelectionQuery(
                "from ObligationEntry o where o.day = :day and o.key > :after"
                    + " and (:debtor = '*' or o.debtor = :debtor)"
                    + " and (:creditor = '*' or o.creditor = :creditor)"
                    + " and o.act not in :aid order by o.key",
                ObligationEntry.class)
            .setParameter("day", day)
            .setParameter("after", afterKey)
            .setParameter("debtor", debtor == null ? "*" : debtor.value())
            .setParameter("creditor", creditor == null ? "*" : creditor.value())
            .setParameter("aid", List.of(Obligation.Act.AID_CHARGED, Obligation.Act.AID_REFUNDED))
            .setMaxResults(max)
            .getResultList();
    if (rows.isEmpty()) {
      return List.of();
    }
    Set<String> undone = undone(session, rows);
    return new ObligationQueries(session)
        .entered(rows).stream().map(entered -> entry(entered, undone)).toList();
  }

  /** Keys of what was entered of these messages. */
  public static List<String> ofMessages(Transaction transaction, List<String> messageIds) {
    return messageIds.isEmpty()
        ? List.of()
        : transaction
            .session()
            .createSelectionQuery(
                "select o.key from ObligationEntry o where o.messageId in :ids order by o.key",
                String.class)
            .setParameter("ids", messageIds)
            .getResultList();
  }

  /** The message an obligation was entered of; empty when there is no such obligation. */
  public static Optional<String> messageOf(Transaction transaction, String key) {
    return Optional.ofNullable(transaction.session().find(ObligationEntry.class, key))
        .map(entry -> entry.messageId);
  }

  private static Set<String> undone(Session session, List<ObligationEntry> rows) {
    return new HashSet<>(
        session
            .createSelectionQuery(
                "select o.undoes from ObligationEntry o where o.undoes in :ids", String.class)
            .setParameter("ids", rows.stream().map(row -> row.settlementId).toList())
            .getResultList());
  }

  private static Entry entry(Entered entered, Set<String> undone) {
    Obligation owed = entered.obligation();
    boolean gone = owed.act() == Obligation.Act.SETTLED && undone.contains(owed.settlementId());
    return new Entry(
        new CheckedAct(
            owed.key(),
            "",
            owed.debtor(),
            owed.creditor(),
            owed.act(),
            owed.kind(),
            owed.care(),
            gone ? Standing.UNDONE : Standing.STANDING,
            owed.amounts()),
        entered.messageId());
  }
}
