package org.renshe.province.medical.catalogue;

/** Prices the rows of one message, which all arise in one place. */
@FunctionalInterface
public interface Pricer {
  /**
   * Prices a row that is not a return. An item the catalogue does not know that day is the
   * patient's own expense and says so in its memo; so is, where the province wants it, one that the
   * institution has no approved match for.
   *
   * @throws org.renshe.protocol.problem.ProblemException LINE_AMOUNT_WRONG
   */
  PricedItem price(ChargedItem item);
}
