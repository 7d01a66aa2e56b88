package org.renshe.province.medical.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.renshe.chassis.pages.Wording;

/**
 * A match on the work list.
 *
 * @param catalogueName the catalogue's name of the code now; empty when it has gone
 * @param kind name of the list the code stands in; empty likewise
 * @param remarkZh what the automatic checks say, empty for nothing
 * @param due last day to decide it
 * @param overdue whether that day is over and it is not decided
 */
public record MatchLine(
    String id,
    String institution,
    String ownCode,
    String ownName,
    String nationalCode,
    String catalogueName,
    String kind,
    LocalDate from,
    LocalDate to,
    int nameScore,
    String remarkZh,
    String remarkEn,
    MatchState state,
    Instant submittedAt,
    LocalDate due,
    boolean overdue,
    String decidedBy,
    String reason) {

  public String remark(Wording wording) {
    return wording.of(remarkZh, remarkEn);
  }

  public boolean isOpen() {
    return state == MatchState.SUBMITTED;
  }
}
