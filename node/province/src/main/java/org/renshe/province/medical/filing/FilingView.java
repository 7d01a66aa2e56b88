package org.renshe.province.medical.filing;

import java.time.LocalDate;
import java.util.List;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.InsuranceKind;

/**
 * A filing as its person and clerks see it.
 *
 * @param maskedName of the person
 * @param maskedDocument number of her document
 * @param decideBy last day for a decision; null once none is due
 * @param evidenceDue last day for promised evidence; null when none is owed
 * @param reason why it was rejected or ended; null without
 * @param handledBy clerk who took it; null when nobody has
 * @param overdue whether the decision or the evidence is late today
 */
public record FilingView(
    String number,
    String maskedName,
    String maskedDocument,
    InsuranceKind insurance,
    FilingKind kind,
    String division,
    LocalDate from,
    LocalDate to,
    FilingState state,
    FilingChannel channel,
    LocalDate filedOn,
    LocalDate decideBy,
    LocalDate decidedOn,
    LocalDate evidenceDue,
    EndReason endReason,
    LocalDate endedOn,
    String reason,
    String handledBy,
    boolean overdue,
    ApplicationDetails details,
    List<Evidence> evidence) {
  public FilingView {
    evidence = List.copyOf(evidence);
  }
}
