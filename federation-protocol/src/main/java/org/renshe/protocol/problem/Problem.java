package org.renshe.protocol.problem;

/**
 * One entry of the error catalogue (错误目录). Each area keeps its own enum of these; the catalogue
 * page is made of all of them. A code, once published, never changes its meaning.
 */
public interface Problem {
  /** Stable code, {@code RS-<AREA>-<four digits>}, such as {@code RS-MED-0042}. */
  String code();

  /** HTTP status that carries this problem, 400 to 599. */
  int status();

  /** Sentence for the person at the screen, in Chinese; {@code {0}} … stand for masked details. */
  String zh();

  /** The same in English. */
  String en();

  /** What to do next, in Chinese. */
  String remedyZh();

  /** What to do next, in English. */
  String remedyEn();

  /** Whether the very same request may be sent again and may then succeed. */
  default boolean retrySafe() {
    return status() >= 500 || status() == 429;
  }

  /** The refusal to throw; details fill the placeholders and must already be masked. */
  default ProblemException with(Object... details) {
    return new ProblemException(this, details);
  }
}
