package org.renshe.protocol.message;

import java.util.Optional;

/** The answer to a {@link Request}. */
public sealed interface Answer extends Message
    permits PersonFound,
        BillPresettled,
        BillSettled,
        SettlementCancelled,
        RequestReversed,
        FilingsFound,
        BenefitDeclared,
        DeclarationWithdrawn,
        FilingNoted,
        RequestRefused {

  /**
   * What the hub must enter in its obligations ledger when this answer passes, in clear and without
   * personal data. Travels in the envelope's header; the receiver checks that it equals this.
   */
  default Optional<Obligation> obligation() {
    return Optional.empty();
  }
}
