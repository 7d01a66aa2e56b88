package org.renshe.province.medical.treatment;

import java.time.LocalDate;
import org.renshe.routes.hospital.HospitalAnswer;

/**
 * A settlement or cancellation with its own {@code setl_id}, as other capabilities read it.
 *
 * @param id {@code setl_id}
 * @param key of the act, for its fee rows
 * @param visit the visit it belongs to
 * @param answer {@code setlinfo} and {@code setldetail} as the hospital was answered; personal
 * @param undone whether it is a cancellation or was cancelled ({@code refd_setl_flag})
 * @param day settlement day, Asia/Shanghai
 */
public record SettlementRecord(
    String id,
    String key,
    VisitRecord visit,
    HospitalAnswer answer,
    boolean undone,
    LocalDate day) {

  @Override
  public String toString() {
    return "SettlementRecord[" + id + "]";
  }
}
