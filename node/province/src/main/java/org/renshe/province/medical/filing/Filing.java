package org.renshe.province.medical.filing;

import java.time.LocalDate;
import org.renshe.protocol.message.FilingKind;

/**
 * A filing for care elsewhere (异地就医备案).
 *
 * @param number filing number ({@code trt_dcla_detl_sn}), at most 30 characters
 * @param kind why
 * @param division city, or municipality or province as a whole, gone to
 * @param from first day, inclusive
 * @param to last day, inclusive; null without end
 * @param state where it stands
 */
public record Filing(
    String number,
    FilingKind kind,
    String division,
    LocalDate from,
    LocalDate to,
    FilingState state) {
  public boolean validOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
