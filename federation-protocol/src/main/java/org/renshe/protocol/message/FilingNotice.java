package org.renshe.protocol.message;

import java.time.LocalDate;
import org.renshe.protocol.json.MayBeNull;

/**
 * A filing for care elsewhere (异地就医备案) as its insured place tells of it.
 *
 * @param number {@code trt_dcla_detl_sn}, unique within the insured place
 * @param revision rises with each change, from 1; a lower one that comes later is out of date
 * @param kind why
 * @param insurance for which insurance kind
 * @param division city, or municipality or province as a whole, gone to
 * @param from first day, inclusive
 * @param to last day, inclusive; null without end
 * @param standing whether it is in force
 */
public record FilingNotice(
    String number,
    long revision,
    FilingKind kind,
    InsuranceKind insurance,
    String division,
    LocalDate from,
    @MayBeNull LocalDate to,
    Standing standing) {
  /** Whether a filing is in force. */
  public enum Standing {
    IN_FORCE,
    /** In force on a promise; evidence is still owed (承诺制). */
    PROMISED,
    /** Holds no more after its last day. */
    ENDED
  }
}
