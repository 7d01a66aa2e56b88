package org.renshe.protocol.message;

import java.time.LocalDate;
import java.util.List;
import org.renshe.protocol.json.Since;

/**
 * A bill (费用单) as the treatment place sends it to the insured place.
 *
 * @param visitId {@code mdtrt_id} given by the treatment place
 * @param institutionCode {@code fixmedins_code}
 * @param institutionName for the statement
 * @param hospitalLevel policy level: {@code 1}, {@code 2}, {@code 3}, {@code 3p} or {@code
 *     community}
 * @param treatmentDivision six-digit division of the institution
 * @param care inpatient or outpatient
 * @param medType {@code med_type}
 * @param emergency whether the hospital uploaded the emergency sign (视同备案)
 * @param begins first day of care, Asia/Shanghai
 * @param ends day of discharge or visit; decides which policy is valid
 * @param lines every priced line, at most 5000
 * @param signs what the hospital says beyond the lines; since version 2
 */
public record Bill(
    String visitId,
    String institutionCode,
    String institutionName,
    String hospitalLevel,
    String treatmentDivision,
    CareKind care,
    String medType,
    boolean emergency,
    LocalDate begins,
    LocalDate ends,
    List<BillLine> lines,
    @Since(version = 2, otherwise = BillSigns.NONE_JSON) BillSigns signs) {

  public Bill {
    lines = List.copyOf(lines);
  }

  /** A bill of ordinary care: {@link BillSigns#NONE}. */
  public Bill(
      String visitId,
      String institutionCode,
      String institutionName,
      String hospitalLevel,
      String treatmentDivision,
      CareKind care,
      String medType,
      boolean emergency,
      LocalDate begins,
      LocalDate ends,
      List<BillLine> lines) {
    this(
        visitId,
        institutionCode,
        institutionName,
        hospitalLevel,
        treatmentDivision,
        care,
        medType,
        emergency,
        begins,
        ends,
        lines,
        BillSigns.NONE);
  }

  /** The same bill with other signs. */
  public Bill with(BillSigns other) {
    return new Bill(
        visitId,
        institutionCode,
        institutionName,
        hospitalLevel,
        treatmentDivision,
        care,
        medType,
        emergency,
        begins,
        ends,
        lines,
        other);
  }

  public BillTotals totals() {
    return BillTotals.of(lines);
  }
}
