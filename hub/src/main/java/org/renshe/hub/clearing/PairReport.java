package org.renshe.hub.clearing;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.renshe.chassis.database.Database;
import org.renshe.hub.clearing.ObligationQueries.PairAmount;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/** Who owes whom, pair by pair, for people to look at. */
public final class PairReport {
  private final Database database;

  PairReport(Database database) {
    this.database = database;
  }

  /** One row of the report: gross, by fund. */
  public record Row(
      MemberCode debtor, MemberCode creditor, SortedMap<Fund, Money> funds, Money total) {}

  /** Every pair with an obligation of those days. */
  public List<Row> rows(LocalDate from, LocalDate to) {
    SortedMap<String, SortedMap<Fund, Money>> pairs = new TreeMap<>();
    database
        .read(transaction -> new ObligationQueries(transaction.session()).pairs(from, to))
        .forEach(pair -> add(pairs, pair));
    return pairs.entrySet().stream()
        .map(
            entry ->
                new Row(
                    new MemberCode(entry.getKey().substring(0, 6)),
                    new MemberCode(entry.getKey().substring(6)),
                    entry.getValue(),
                    Money.sum(entry.getValue().values())))
        .toList();
  }

  private static void add(SortedMap<String, SortedMap<Fund, Money>> pairs, PairAmount pair) {
    pairs
        .computeIfAbsent(pair.debtor().value() + pair.creditor().value(), key -> new TreeMap<>())
        .merge(pair.fund(), pair.amount(), Money::plus);
  }
}
