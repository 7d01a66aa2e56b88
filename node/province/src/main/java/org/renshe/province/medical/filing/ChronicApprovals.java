package org.renshe.province.medical.filing;

import java.time.LocalDate;
import java.util.List;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.Declaration;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.medical.filing.policy.CrossProvinceDiseases;

/** Which chronic and special diseases (门诊慢特病) a person is approved for. */
public final class ChronicApprovals {
  private final DeclarationDesk desk;
  private final CrossProvinceDiseases diseases;

  ChronicApprovals(DeclarationDesk desk, CrossProvinceDiseases diseases) {
    this.desk = desk;
    this.diseases = diseases;
  }

  /**
   * A disease the insured place has approved.
   *
   * @param number {@code trt_dcla_detl_sn}
   * @param code {@code opsp_dise_code}, {@code M} and five digits
   * @param from first day, inclusive
   * @param to last day, inclusive; null without end
   */
  public record Approval(String number, String code, String name, LocalDate from, LocalDate to) {}

  /** Approved diseases of the person on that day, newest first. */
  public List<Approval> on(
      Transaction transaction, String personId, InsuranceKind kind, LocalDate day) {
    return DeclarationStore.of(transaction.session(), personId, Declaration.Kind.CHRONIC_DISEASE)
        .stream()
        .filter(row -> row.insuranceKind == kind && row.holdsOn(day))
        .map(this::approval)
        .toList();
  }

  /** Whether the person is approved for the disease a bill names, under any code in use for it. */
  public boolean isApproved(
      Transaction transaction, String personId, InsuranceKind kind, String code, LocalDate day) {
    return on(transaction, personId, kind, day).stream()
        .anyMatch(approval -> diseases.isSame(approval.code(), code));
  }

  /** Whether a bill for that disease may be settled directly in another province on that day. */
  public boolean isCrossProvince(String code, LocalDate day) {
    return diseases.isOpen(code, day);
  }

  private Approval approval(DeclarationRow row) {
    return new Approval(row.number, row.code, desk.open(row).name(), row.validFrom, row.validTo);
  }
}
