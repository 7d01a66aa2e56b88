package org.renshe.province.medical.treatment;

import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.problem.Problem;
import org.renshe.protocol.problem.ProblemException;

/** The insured place's refusal, handed on to the hospital in its own words. */
record InsuredRefusal(String code, String zh, String en, String remedyZh, String remedyEn)
    implements Problem {

  static ProblemException of(RequestRefused refused) {
    return new InsuredRefusal(
            refused.code(),
            literal(refused.sentenceZh()),
            literal(refused.sentenceEn()),
            literal(refused.remedyZh()),
            literal(refused.remedyEn()))
        .with();
  }

  @Override
  public int status() {
    return 409;
  }

  /** Braces would be read as placeholders. */
  private static String literal(String text) {
    return text == null ? "" : text.replace('{', '(').replace('}', ')');
  }
}
