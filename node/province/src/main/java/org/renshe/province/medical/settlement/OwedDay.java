package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CheckedAct;
import org.renshe.protocol.message.CheckedAct.Standing;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Obligation.Act;
import org.renshe.protocol.money.Money;

/** What this insured place owes for a day: settlements, what undid them, and adjustments. */
final class OwedDay implements CheckedDay {
  private static final String SETTLEMENTS = "S";
  private static final String ADJUSTMENTS = "J";
  private static final String ANY = "*";

  private final MemberCode self;

  OwedDay(MemberCode self) {
    this.self = self;
  }

  @Override
  public Page page(
      Transaction transaction, LocalDate day, MemberCode other, String after, int max) {
    String place = other == null ? ANY : other.value();
    if (after.startsWith(ADJUSTMENTS)) {
      return adjustments(transaction.session(), day, place, after.substring(1), max);
    }
    String last = after.isEmpty() ? " " : after.substring(1);
    List<SettlementRow> rows =
        transaction
            .session()
            .createSelectionQuery(
                "from SettlementRow where (settledDay = :day or endedDay = :day)"
                    + " and (:place = '*' or treatmentPlace = :place) and id > :after order by id",
                SettlementRow.class)
            .setParameter("day", day)
            .setParameter("place", place)
            .setParameter("after", last)
            .setMaxResults(max)
            .getResultList();
    List<CheckedAct> acts = new ArrayList<>();
    rows.forEach(row -> addTo(acts, row, day));
    String next =
        rows.size() < max ? ADJUSTMENTS + " " : SETTLEMENTS + rows.get(rows.size() - 1).id;
    return new Page(acts, next);
  }

  private void addTo(List<CheckedAct> acts, SettlementRow row, LocalDate day) {
    boolean live = row.state == SettlementRow.State.LIVE;
    Map<Fund, Money> amounts = Figures.amounts(row.amounts);
    if (day.equals(row.settledDay)) {
      acts.add(
          act(
              row,
              row.id,
              row.requestKey,
              Act.SETTLED,
              live ? Standing.STANDING : Standing.UNDONE,
              amounts));
    }
    if (!live && day.equals(row.endedDay)) {
      Act act = row.state == SettlementRow.State.CANCELLED ? Act.CANCELLED : Act.REVERSED;
      Map<Fund, Money> negated = new EnumMap<>(Fund.class);
      amounts.forEach((fund, amount) -> negated.put(fund, amount.negated()));
      acts.add(
          act(row, Obligation.keyOf(row.id, act), row.endedBy, act, Standing.STANDING, negated));
    }
  }

  private Page adjustments(Session session, LocalDate day, String place, String after, int max) {
    List<Object[]> rows =
        session
            .createSelectionQuery(
                "select a, s from AdjustmentRow a join SettlementRow s on s.id = a.settlementId"
                    + " where a.adjustedDay = :day"
                    + " and (:place = '*' or s.treatmentPlace = :place)"
                    + " and a.id > :after order by a.id",
                Object[].class)
            .setParameter("day", day)
            .setParameter("place", place)
            .setParameter("after", after)
            .setMaxResults(max)
            .getResultList();
    List<CheckedAct> acts = new ArrayList<>();
    for (Object[] row : rows) {
      AdjustmentRow adjustment = (AdjustmentRow) row[0];
      acts.add(
          act(
              (SettlementRow) row[1],
              adjustment.id,
              adjustment.id,
              Act.ADJUSTED,
              Standing.STANDING,
              Figures.amounts(adjustment.amounts)));
    }
    String next =
        rows.size() < max ? null : ADJUSTMENTS + ((AdjustmentRow) rows.get(max - 1)[0]).id;
    return new Page(acts, next);
  }

  private CheckedAct act(
      SettlementRow row,
      String key,
      String requestKey,
      Act act,
      Standing standing,
      Map<Fund, Money> amounts) {
    return new CheckedAct(
        key,
        requestKey == null ? "" : requestKey,
        self,
        new MemberCode(row.treatmentPlace),
        act,
        row.insuranceKind,
        row.care,
        standing,
        amounts);
  }
}
