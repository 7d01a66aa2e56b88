package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import java.util.List;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CheckedAct;

/** One side's acts of a day for the three-sided check (三方对账), a page at a time. */
@FunctionalInterface
public interface CheckedDay {
  /**
   * A page.
   *
   * @param acts perhaps a few more or fewer than were asked for
   * @param next cursor of the next page; null on the last
   */
  record Page(List<CheckedAct> acts, String next) {
    public Page {
      acts = List.copyOf(acts);
    }
  }

  /**
   * @param other the province at the other end; null for every one, this province itself included
   * @param after cursor of the page before; empty for the first
   * @param max about how many acts
   */
  Page page(Transaction transaction, LocalDate day, MemberCode other, String after, int max);
}
