package org.renshe.province.medical.treatment;

import java.time.Instant;
import org.renshe.routes.hospital.HospitalRow;

/**
 * A diagnosis that is not void, as other capabilities read it.
 *
 * @param id unique for ever
 * @param moment {@code inout_diag_type}: 1 on coming, 2 on leaving
 * @param number {@code diag_srt_no}
 * @param row what the hospital sent; personal
 * @param operator who sent it
 * @param operatorName the operator's name
 * @param notedAt when it was taken
 */
public record DiagnosisRecord(
    String id,
    String moment,
    int number,
    HospitalRow row,
    String operator,
    String operatorName,
    Instant notedAt) {

  @Override
  public String toString() {
    return "DiagnosisRecord[" + id + "]";
  }
}
