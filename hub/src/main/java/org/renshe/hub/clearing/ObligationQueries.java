package org.renshe.hub.clearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.money.Money;

/** Reads entered obligations. */
final class ObligationQueries {
  private final Session session;

  ObligationQueries(Session session) {
    this.session = session;
  }

  /** An obligation as it was entered. */
  record Entered(Obligation obligation, String messageId, Instant enteredAt) {}

  /** What one member owes another out of one fund, over some days. */
  record PairAmount(MemberCode debtor, MemberCode creditor, Fund fund, Money amount) {}

  Optional<Obligation> find(String key) {
    ObligationEntry entry = session.find(ObligationEntry.class, key);
    return entry == null
        ? Optional.empty()
        : Optional.of(entered(List.of(entry)).get(0).obligation());
  }

  /** The act that undoes the settlement, whether or not the settlement itself is entered. */
  Optional<Obligation> undoing(String settlementId) {
    return entered(
            session
                .createSelectionQuery(
                    "from ObligationEntry o where o.undoes = :id", ObligationEntry.class)
                .setParameter("id", settlementId)
                .getResultList())
        .stream()
        .findFirst()
        .map(Entered::obligation);
  }

  /** Refunds entered of that charge of the settlement. */
  List<Obligation> refundsOf(String settlementId, String chargeKey) {
    return ofSettlement(settlementId).stream()
        .map(Entered::obligation)
        .filter(entered -> entered.act() == Obligation.Act.AID_REFUNDED)
        .filter(entered -> ObligationRules.chargeOf(entered.key()).equals(chargeKey))
        .toList();
  }

  List<Entered> ofSettlement(String settlementId) {
    return entered(
        session
            .createSelectionQuery(
                "from ObligationEntry o where o.settlementId = :id order by o.key",
                ObligationEntry.class)
            .setParameter("id", settlementId)
            .getResultList());
  }

  /** The next rows after this one in the order of day and key, at most so many. */
  List<Entered> between(
      LocalDate from, LocalDate to, LocalDate afterDay, String afterKey, int max) {
    return entered(
        session
            .createSelectionQuery(
                "from ObligationEntry o where o.day between :from and :to"
                    + " and (o.day > :afterDay or (o.day = :afterDay and o.key > :afterKey))"
                    + " order by o.day, o.key",
                ObligationEntry.class)
            .setParameter("from", from)
            .setParameter("to", to)
            .setParameter("afterDay", afterDay)
            .setParameter("afterKey", afterKey)
            .setMaxResults(max)
            .getResultList());
  }

  /** Sums by pair and fund, in the order of debtor, creditor, fund; sums of zero included. */
  List<PairAmount> pairs(LocalDate from, LocalDate to) {
    List<PairAmount> pairs = new ArrayList<>();
    session
        .createSelectionQuery(
            "select o.debtor, o.creditor, a.id.fund, sum(a.amountFen)"
                + " from ObligationEntry o join ObligationAmount a on a.id.obligationKey = o.key"
                + " where o.day between :from and :to"
                + " group by o.debtor, o.creditor, a.id.fund",
            Object[].class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList()
        .forEach(
            row ->
                pairs.add(
                    new PairAmount(
                        new MemberCode((String) row[0]),
                        new MemberCode((String) row[1]),
                        (Fund) row[2],
                        Money.ofFen(((Number) row[3]).longValue()))));
    pairs.sort(
        Comparator.comparing(PairAmount::debtor)
            .thenComparing(PairAmount::creditor)
            .thenComparing(PairAmount::fund));
    return pairs;
  }

  List<Entered> entered(Collection<ObligationEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    Map<String, Map<Fund, Money>> amounts = new HashMap<>();
    session
        .createSelectionQuery(
            "from ObligationAmount a where a.id.obligationKey in :keys", ObligationAmount.class)
        .setParameter("keys", entries.stream().map(entry -> entry.key).toList())
        .getResultList()
        .forEach(
            row ->
                amounts
                    .computeIfAbsent(row.id.obligationKey, key -> new EnumMap<>(Fund.class))
                    .put(row.id.fund, Money.ofFen(row.amountFen)));
    return entries.stream()
        .map(entry -> entered(entry, amounts.getOrDefault(entry.key, Map.of())))
        .toList();
  }

  private static Entered entered(ObligationEntry entry, Map<Fund, Money> amounts) {
    return new Entered(
        new Obligation(
            entry.key,
            entry.settlementId,
            entry.act,
            new MemberCode(entry.debtor),
            new MemberCode(entry.creditor),
            entry.day,
            entry.kind,
            entry.care,
            amounts),
        entry.messageId,
        entry.enteredAt);
  }
}
