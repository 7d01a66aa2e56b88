package org.renshe.province.medical.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;

/**
 * Year totals of a person and kind. Every settlement changes it, so its version fences two writers.
 */
@Entity
@Table(name = "insured_accumulator")
class AccumulatorRow {
  @Id String id;

  @Column(name = "person_id")
  String personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "insurance_kind")
  InsuranceKind insuranceKind;

  @Column(name = "year_start")
  LocalDate yearStart;

  @Column(name = "deductible_inpatient_fen")
  long deductibleInpatientFen;

  @Column(name = "deductible_outpatient_fen")
  long deductibleOutpatientFen;

  long admissions;

  @Column(name = "pool_fen")
  long poolFen;

  @Column(name = "large_amount_fen")
  long largeAmountFen;

  @Column(name = "serious_illness_fen")
  long seriousIllnessFen;

  @Column(name = "civil_servant_fen")
  long civilServantFen;

  @Column(name = "assistance_fen")
  long assistanceFen;

  @Column(name = "outpatient_pool_fen")
  long outpatientPoolFen;

  @Column(name = "outpatient_in_scope_fen")
  long outpatientInScopeFen;

  @Column(name = "serious_illness_base_fen")
  long seriousIllnessBaseFen;

  long settlements;

  @Version long version;

  protected AccumulatorRow() {}

  AccumulatorRow(String personId, InsuranceKind insuranceKind, LocalDate yearStart) {
    this.id = id(personId, insuranceKind, yearStart);
    this.personId = personId;
    this.insuranceKind = insuranceKind;
    this.yearStart = yearStart;
  }

  static String id(String personId, InsuranceKind kind, LocalDate yearStart) {
    return personId + "/" + kind + "/" + yearStart;
  }

  Accumulators figures() {
    Map<Fund, Money> paid = new EnumMap<>(Fund.class);
    put(paid, Fund.POOL, poolFen);
    put(paid, Fund.LARGE_AMOUNT, largeAmountFen);
    put(paid, Fund.SERIOUS_ILLNESS, seriousIllnessFen);
    put(paid, Fund.CIVIL_SERVANT, civilServantFen);
    put(paid, Fund.ASSISTANCE, assistanceFen);
    return new Accumulators(
        Money.ofFen(deductibleInpatientFen),
        Money.ofFen(deductibleOutpatientFen),
        Math.toIntExact(admissions),
        paid,
        Money.ofFen(outpatientPoolFen),
        Money.ofFen(outpatientInScopeFen),
        Money.ofFen(seriousIllnessBaseFen));
  }

  void become(Accumulators figures) {
    deductibleInpatientFen = figures.deductiblePaidInpatient().fen();
    deductibleOutpatientFen = figures.deductiblePaidOutpatient().fen();
    admissions = figures.admissions();
    poolFen = figures.paidBy(Fund.POOL).fen();
    largeAmountFen = figures.paidBy(Fund.LARGE_AMOUNT).fen();
    seriousIllnessFen = figures.paidBy(Fund.SERIOUS_ILLNESS).fen();
    civilServantFen = figures.paidBy(Fund.CIVIL_SERVANT).fen();
    assistanceFen = figures.paidBy(Fund.ASSISTANCE).fen();
    outpatientPoolFen = figures.outpatientPoolPaid().fen();
    outpatientInScopeFen = figures.inScopeOutpatient().fen();
    seriousIllnessBaseFen = figures.seriousIllnessBase().fen();
  }

  private static void put(Map<Fund, Money> paid, Fund fund, long fen) {
    if (fen != 0) {
      paid.put(fund, Money.ofFen(fen));
    }
  }
}
