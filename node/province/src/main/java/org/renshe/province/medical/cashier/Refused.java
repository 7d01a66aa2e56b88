package org.renshe.province.medical.cashier;

import org.renshe.chassis.pages.Wording;
import org.renshe.protocol.problem.ProblemException;

/**
 * A refusal for the top of a form's page.
 *
 * @param cause null when nothing was refused
 */
public record Refused(ProblemException cause) {
  public boolean isThere() {
    return cause != null;
  }

  public String sentence(Wording wording) {
    return cause.sentence(wording.locale());
  }

  public String remedy(Wording wording) {
    return cause.remedy(wording.locale());
  }

  public String code() {
    return cause.problem().code();
  }
}
