package org.renshe.protocol.problem;

/** A {@link Problem} that keeps all it says in one {@link Words}, as an area's enum does. */
public interface WordedProblem extends Problem {
  /**
   * What an entry of the catalogue says; each component as the method of {@link Problem} of its
   * name.
   *
   * @param code {@code RS-<AREA>-<four digits>}
   * @param status HTTP status, 400 to 599
   */
  record Words(String code, int status, String zh, String en, String remedyZh, String remedyEn) {}

  /** All of it. */
  Words words();

  @Override
  default String code() {
    return words().code();
  }

  @Override
  default int status() {
    return words().status();
  }

  @Override
  default String zh() {
    return words().zh();
  }

  @Override
  default String en() {
    return words().en();
  }

  @Override
  default String remedyZh() {
    return words().remedyZh();
  }

  @Override
  default String remedyEn() {
    return words().remedyEn();
  }
}
