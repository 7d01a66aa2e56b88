package org.renshe.deploy.conformance;

/**
 * One rule of the interface and how it is tried.
 *
 * @param id stable name, such as {@code 2207-batch-once}
 * @param transaction the transaction it is about; {@code 报文} for the envelope itself
 * @param clause section of the interface's text, such as {@code 6} for the table of states
 * @param zh what must hold
 * @param en the same in English
 * @param trial tries it; throws {@link NotConformant} when it does not hold
 */
record Rule(String id, String transaction, String clause, String zh, String en, Trial trial) {
  /** Tries one rule. */
  @FunctionalInterface
  interface Trial {
    void run(Bench bench);
  }
}
