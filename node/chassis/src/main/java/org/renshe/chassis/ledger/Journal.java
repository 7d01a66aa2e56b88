package org.renshe.chassis.ledger;

import static org.renshe.chassis.ChassisProblem.JOURNAL_MALFORMED;
import static org.renshe.chassis.ChassisProblem.JOURNAL_UNBALANCED;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.money.Money;

/**
 * A balanced set of postings, entered once and for ever (记账凭证).
 *
 * @param key unique for ever, such as {@code settled/<settlement id>}, at most 120 characters
 * @param day business day, Asia/Shanghai
 * @param postings at least two, none of them zero, adding up to zero
 */
public record Journal(String key, LocalDate day, List<Posting> postings) {
  private static final int KEY_LENGTH_MAX = 120;

  /**
   * @throws org.renshe.protocol.problem.ProblemException RS-CHA when it does not balance or is
   *     malformed
   */
  public Journal {
    postings = List.copyOf(postings);
    if (key.isEmpty() || key.length() > KEY_LENGTH_MAX) {
      throw JOURNAL_MALFORMED.with(key, "key of 1 to 120 characters");
    }
    if (postings.size() < 2) {
      throw JOURNAL_MALFORMED.with(key, "fewer than two postings");
    }
    Money sum = Money.sum(postings.stream().map(Posting::amount).toList());
    if (!sum.equals(Money.ZERO)) {
      throw JOURNAL_UNBALANCED.with(key, sum.toYuan());
    }
  }

  /** SM3 of key, day and postings in their order. */
  String digest() {
    StringBuilder text = new StringBuilder(key).append('\n').append(day);
    for (Posting posting : postings) {
      text.append('\n').append(posting.account()).append('\t').append(posting.amount().fen());
    }
    return Sm3.hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
