package org.renshe.province.medical.filing;

import java.time.LocalDate;
import java.util.List;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.Declaration;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.medical.filing.policy.FilingTables;

/** What settlement needs to know of filings. Works inside the caller's transaction. */
public final class FilingService {
  private final FilingTables tables;
  private final DeclarationDesk declarations;
  private final ChronicApprovals chronic;

  FilingService(FilingTables tables, DeclarationDesk declarations, ChronicApprovals chronic) {
    this.tables = tables;
    this.declarations = declarations;
    this.chronic = chronic;
  }

  /**
   * A referral (转院备案) on record.
   *
   * @param number {@code trt_dcla_detl_sn}
   * @param type {@code refl_type}: 1 in the city, 2 elsewhere in the province, 3 out of it
   * @param from institution that referred
   * @param to institution referred to
   * @param division division of that institution
   * @param begins first day, inclusive
   * @param ends last day, inclusive
   * @param visitBefore {@code mdtrt_id} of the stay before; empty without one
   */
  public record Referral(
      String number,
      String type,
      String from,
      String to,
      String division,
      LocalDate begins,
      LocalDate ends,
      String visitBefore) {}

  /** Filings of the person for that kind, in any state, oldest first. */
  public List<Filing> filings(Transaction transaction, String personId, InsuranceKind kind) {
    return FilingStore.of(transaction.session(), personId, kind).stream()
        .map(FilingRow::view)
        .toList();
  }

  /**
   * Whether an unfiled temporary absence is refused; false where the division waives filing (免备案).
   *
   * @param division of the insured relation
   */
  public boolean isTemporaryFilingRequired(String division, LocalDate day) {
    return tables.rules().of(division, day).temporaryOtherRequired();
  }

  /** Referrals of the person that hold on that day, newest first. */
  public List<Referral> referrals(Transaction transaction, String personId, LocalDate day) {
    return DeclarationStore.of(transaction.session(), personId, Declaration.Kind.REFERRAL).stream()
        .filter(row -> row.holdsOn(day))
        .map(this::referral)
        .toList();
  }

  /** Approved chronic and special diseases. */
  public ChronicApprovals chronicApprovals() {
    return chronic;
  }

  /**
   * A settlement has relied on the filings and referrals that cover it: from now on the institution
   * that referred cannot take them back.
   *
   * @param bill what was settled
   * @param day when
   */
  public void settled(
      Transaction transaction, String personId, InsuranceKind kind, Bill bill, LocalDate day) {
    for (FilingRow row : FilingStore.of(transaction.session(), personId, kind)) {
      Filing filing = row.view();
      if (!row.used
          && filing.state().inForce()
          && FilingRules.reaches(filing.division(), bill.treatmentDivision())
          && (filing.validOn(bill.begins()) || filing.validOn(day))) {
        row.used = true;
      }
    }
    for (DeclarationRow row :
        DeclarationStore.of(transaction.session(), personId, Declaration.Kind.REFERRAL)) {
      boolean relied = row.holdsOn(bill.begins()) || row.holdsOn(day);
      if (!row.used && relied && isTo(row, bill.institutionCode())) {
        row.used = true;
      }
    }
  }

  private boolean isTo(DeclarationRow row, String institution) {
    return declarations.open(row).institutionCode().equals(institution);
  }

  private Referral referral(DeclarationRow row) {
    Declaration declared = declarations.open(row);
    return new Referral(
        row.number,
        row.code,
        row.declaredBy,
        declared.institutionCode(),
        declared.division(),
        row.validFrom,
        row.validTo,
        declared.detail("refl_old_mdtrt_id"));
  }
}
