package org.renshe.province.medical.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.renshe.province.medical.policy.Accumulators;

/** What a settlement, or an adjustment of it, added to the totals of one accumulation year. */
@Entity
@Table(name = "insured_effect")
class EffectRow {
  @Id String id;

  @Column(name = "settlement_id")
  String settlementId;

  @Column(name = "accumulator_id")
  String accumulatorId;

  @Column(name = "year_start")
  LocalDate yearStart;

  long event;

  int admissions;

  String amounts;

  protected EffectRow() {}

  EffectRow(String settlementId, AccumulatorRow accumulator, long event, Accumulators growth) {
    this.id = settlementId + "/" + event + "/" + accumulator.yearStart;
    this.settlementId = settlementId;
    this.accumulatorId = accumulator.id;
    this.yearStart = accumulator.yearStart;
    this.event = event;
    this.admissions = growth.admissions();
    this.amounts = Figures.writeAmounts(growth);
  }

  Accumulators growth() {
    return Figures.amounts(admissions, amounts);
  }

  /** All effects of a settlement, its adjustments included. */
  static List<EffectRow> of(Session session, String settlementId) {
    return session
        .createSelectionQuery(
            "from EffectRow where settlementId = :id order by event, yearStart", EffectRow.class)
        .setParameter("id", settlementId)
        .getResultList();
  }
}
