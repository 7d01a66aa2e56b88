package org.renshe.chassis.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * A balanced set of postings, entered once and for ever (记账凭证).
 *
 * @param key unique for ever, such as {@code settled/<settlement id>}, at most 120 characters
 * @param day business day, Asia/Shanghai
 * @param postings at least two, adding up to zero
 */
public record Journal(String key, LocalDate day, List<Posting> postings) {
  /**
   * @throws org.renshe.protocol.problem.ProblemException RS-CHA when it does not balance
   */
  public Journal {
    postings = List.copyOf(postings);
  }
}
