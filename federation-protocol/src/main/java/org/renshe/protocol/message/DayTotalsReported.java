package org.renshe.protocol.message;

import java.time.LocalDate;
import java.util.List;

/**
 * A province's totals of a day with other provinces; care at home is nobody else's business.
 *
 * @param day as asked
 * @param owedToUs as treatment place
 * @param owedByUs as insured place
 */
public record DayTotalsReported(LocalDate day, List<DayTotal> owedToUs, List<DayTotal> owedByUs)
    implements Answer {
  public DayTotalsReported {
    owedToUs = List.copyOf(owedToUs);
    owedByUs = List.copyOf(owedByUs);
  }

  @Override
  public MessageType type() {
    return MessageType.DAY_TOTALS_REPORTED;
  }
}
