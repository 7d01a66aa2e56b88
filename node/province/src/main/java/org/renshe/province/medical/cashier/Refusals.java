package org.renshe.province.medical.cashier;

import java.util.Locale;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.cashier.BillContent.Refusal;

/** Refusals as a bill keeps them. */
final class Refusals {
  private Refusals() {}

  static Refusal of(ProblemException refusal) {
    return new Refusal(
        refusal.problem().code(),
        refusal.sentence(Locale.CHINESE),
        refusal.sentence(Locale.ENGLISH),
        refusal.remedy(Locale.CHINESE),
        refusal.remedy(Locale.ENGLISH));
  }
}
