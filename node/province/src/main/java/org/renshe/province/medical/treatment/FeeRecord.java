package org.renshe.province.medical.treatment;

import java.time.LocalDateTime;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalRow;

/**
 * A fee row as other capabilities read it.
 *
 * @param visitId {@code mdtrt_id}
 * @param institution {@code fixmedins_code}
 * @param medType {@code med_type} of the visit
 * @param item what it is
 * @param occurredAt {@code fee_ocur_time}, Asia/Shanghai
 * @param priced the row's {@code result} as the hospital was answered
 * @param sent the row as it came
 */
public record FeeRecord(
    String visitId,
    String institution,
    String medType,
    Item item,
    LocalDateTime occurredAt,
    AnswerRow priced,
    HospitalRow sent) {

  /**
   * The item.
   *
   * @param nationalCode {@code med_list_codg}
   * @param ownCode {@code medins_list_codg}, empty when not given
   * @param name in the catalogue
   * @param list {@code list_type}
   */
  public record Item(String nationalCode, String ownCode, String name, String list) {}

  @Override
  public String toString() {
    return "FeeRecord[" + visitId + "]";
  }
}
