package org.renshe.province.medical.treatment;

import java.time.LocalDate;
import java.util.Map;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.PersonFound;

/**
 * A visit or a stay as other capabilities read it.
 *
 * @param id {@code mdtrt_id}
 * @param institution {@code fixmedins_code}
 * @param care inpatient or outpatient
 * @param kind the insurance that pays
 * @param medType {@code med_type}, empty while not said
 * @param number {@code ipt_otp_no}
 * @param begins first day
 * @param ends last day; null while a stay goes on
 * @param there whether an inpatient is in hospital ({@code inhosp_stas})
 * @param away whether another province insures the person
 * @param person as her insured place said; personal
 * @param said everything the hospital said of the visit, the newest of each field; personal
 */
public record VisitRecord(
    String id,
    String institution,
    CareKind care,
    InsuranceKind kind,
    String medType,
    String number,
    LocalDate begins,
    LocalDate ends,
    boolean there,
    boolean away,
    PersonFound person,
    Map<String, String> said) {

  @Override
  public String toString() {
    return "VisitRecord[" + id + "]";
  }
}
