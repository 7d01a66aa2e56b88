package org.renshe.protocol.message;

import java.time.LocalDate;
import java.util.Objects;
import org.renshe.protocol.json.MayBeNull;

/**
 * Ask what a person may enjoy at an institution (待遇享受检查: 2001). Has no effect.
 *
 * @param personNumber {@code psn_no}
 * @param kind insurance kind that is to pay
 * @param visit where, and for what
 */
public record CheckEntitlement(String personNumber, InsuranceKind kind, Visit visit)
    implements Request {
  public CheckEntitlement {
    Objects.requireNonNull(visit, "visit");
  }

  /**
   * The visit as far as it is known before there is a bill.
   *
   * @param institutionCode {@code fixmedins_code}
   * @param hospitalLevel policy level, as in {@link Bill#hospitalLevel()}
   * @param treatmentDivision six-digit division of the institution
   * @param care inpatient or outpatient
   * @param medType {@code med_type}
   * @param disease national code of the disease ({@code dise_codg}), null without one
   * @param emergency whether the hospital says it is an emergency rescue (视同备案)
   * @param begins first day of care, Asia/Shanghai
   * @param ends last day asked about, null when open
   */
  public record Visit(
      String institutionCode,
      String hospitalLevel,
      String treatmentDivision,
      CareKind care,
      String medType,
      @MayBeNull String disease,
      boolean emergency,
      LocalDate begins,
      @MayBeNull LocalDate ends) {}

  @Override
  public MessageType type() {
    return MessageType.CHECK_ENTITLEMENT;
  }
}
