package org.renshe.province.medical.treatment;

import java.util.List;
import java.util.Locale;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;

/**
 * The fields of {@code setlinfo} that sum to {@code fund_pay_sumamt} (identity M3), and whose funds
 * feed them (table 4.3). Disabled soldiers have a fund of their own that no policy of ours knows.
 */
enum FundField {
  HIFP_PAY,
  CVLSERV_PAY,
  HIFES_PAY,
  HIFMI_PAY,
  HIFOB_PAY,
  MAF_PAY,
  HIFDM_PAY,
  OTH_PAY;

  private List<Fund> funds() {
    return switch (this) {
      case HIFP_PAY -> List.of(Fund.POOL);
      case CVLSERV_PAY -> List.of(Fund.CIVIL_SERVANT);
      case HIFES_PAY -> List.of(Fund.ENTERPRISE);
      case HIFMI_PAY -> List.of(Fund.SERIOUS_ILLNESS);
      case HIFOB_PAY -> List.of(Fund.LARGE_AMOUNT);
      case MAF_PAY -> List.of(Fund.ASSISTANCE);
      case HIFDM_PAY -> List.of();
      case OTH_PAY -> List.of(Fund.OTHER, Fund.WORK_INJURY);
    };
  }

  /** Name in the interface. */
  String printed() {
    return name().toLowerCase(Locale.ROOT);
  }

  Money paid(Statement statement) {
    return Money.sum(funds().stream().map(statement::paidBy).toList());
  }
}
