package org.renshe.province.medical.filing.pages;

import java.time.LocalDate;
import org.renshe.protocol.problem.Masked;
import org.renshe.province.medical.filing.FilingRules;

/** The answers as the check page shows them. */
public final class Checked {
  private final Draft draft;

  Checked(Draft draft) {
    this.draft = draft;
  }

  public Text insurance() {
    return FilingWords.insurance(draft.insuranceKind());
  }

  public Text kind() {
    return FilingWords.kind(draft.filingKind());
  }

  public String place() {
    return FilingWords.place(draft.place());
  }

  public LocalDate from() {
    return draft.firstDay();
  }

  /** Null without. */
  public LocalDate to() {
    return draft.lastDay();
  }

  public boolean isLong() {
    return FilingRules.isLong(draft.filingKind());
  }

  public String telephone() {
    return Masked.number(draft.telephone());
  }

  public String address() {
    return draft.address();
  }

  public boolean isPromised() {
    return draft.evidence().equals("promised");
  }
}
