package org.renshe.province.medical.policy.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.medical.policy.Group;
import org.renshe.province.medical.policy.History;
import org.renshe.province.medical.policy.Situation;
import org.renshe.province.medical.policy.pack.Care;
import org.renshe.province.medical.policy.pack.Level;

/**
 * A kind of person and care that rows may tell apart; the amount is what the proof lets run.
 *
 * @param disease code of a disease she is approved for, null for care of no disease
 */
record ProofCase(
    Care care,
    Level level,
    Set<Group> groups,
    int age,
    LocalDate day,
    int admission,
    FilingEffect filing,
    String disease) {

  Situation situation(InsuranceKind kind) {
    Set<String> codes = new TreeSet<>();
    groups.forEach(group -> codes.add(group.code()));
    codes.remove(Group.ANY.code());
    Situation plain =
        new Situation(
            kind,
            codes,
            age,
            admission,
            filing,
            Accumulators.NONE.withAdmissions(admission - 1),
            Money.ZERO,
            false);
    if (disease == null) {
      return plain;
    }
    String approvedFor = care.isForDisease() ? care.code() : null;
    return plain.with(
        new History(
            Map.of(),
            List.of(new History.Approval(disease, approvedFor, LocalDate.MIN, null)),
            null,
            null,
            0,
            0,
            List.of()));
  }

  /** A bill of one line, all of it in scope. */
  Bill bill(Money inScope) {
    BillLine.DualChannel drug =
        switch (care) {
          case DUAL_CHANNEL_A -> BillLine.DualChannel.A;
          case DUAL_CHANNEL_B -> BillLine.DualChannel.B;
          default -> null;
        };
    BillLine line =
        new BillLine(
            "1",
            "X",
            "X",
            "09",
            BillLine.ItemClass.A,
            inScope,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            inScope,
            drug,
            null);
    return new Bill(
        "V",
        "H00000000001",
        "X",
        level.code(),
        "000000",
        careKind(),
        medType(),
        false,
        day,
        day,
        List.of(line),
        new BillSigns(disease, false, BillSigns.Injury.NONE, null));
  }

  private CareKind careKind() {
    return care == Care.INPATIENT || care == Care.CHILDBIRTH
        ? CareKind.INPATIENT
        : CareKind.OUTPATIENT;
  }

  /** {@code med_type} that stands for the kind of care. */
  private String medType() {
    return switch (care) {
      case ANY, OUTPATIENT -> "11";
      case INPATIENT -> "21";
      case OUTPATIENT_MAJOR,
          SPECIAL_DISEASE,
          SPECIAL_DISEASE_CLASS1,
          SPECIAL_DISEASE_CLASS2,
          CHRONIC ->
          "14";
      case TWO_DISEASES -> "9901";
      case HOME_BED -> "71";
      case PHARMACY -> "41";
      case CHILDBIRTH -> "52";
      case MATERNITY_OUTPATIENT -> "51";
      case DUAL_CHANNEL_A, DUAL_CHANNEL_B -> "18";
    };
  }

  /** Words for a finding. */
  String describe() {
    return care.code()
        + ", level "
        + level.code()
        + ", "
        + groups.stream().map(Group::code).sorted().toList()
        + ", age "
        + age
        + ", "
        + day
        + ", admission "
        + admission
        + ", "
        + filing.code();
  }
}
