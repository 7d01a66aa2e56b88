package org.renshe.province.card;

import java.time.Clock;
import java.time.Instant;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.crypto.Sm3;

/** Which tokens were shown and spent, by hash. The two sides of one province count apart. */
final class TokenLedger {
  /** Who spends it. */
  enum Side {
    TREATMENT,
    ISSUER
  }

  private final Clock clock;

  TokenLedger(Clock clock) {
    this.clock = clock;
  }

  /**
   * Shows the token; the first to do so keeps it.
   *
   * @param bearer who may use it from now on
   */
  PresentationRow bind(Transaction transaction, Side side, String token, String bearer) {
    String id = side + "/" + Sm3.hex(token);
    PresentationRow row = transaction.session().find(PresentationRow.class, id);
    if (row == null) {
      row = new PresentationRow(id, bearer, clock.instant());
      transaction.session().persist(row);
    } else if (!row.boundTo.equals(bearer)) {
      throw CardProblem.TOKEN_REPLAYED.with();
    }
    return row;
  }

  /** Spends the token for good under that key; again under the same key is a repeat. */
  void spend(Transaction transaction, Side side, String token, String bearer, String key) {
    PresentationRow row = bind(transaction, side, token, bearer);
    if (row.spentKey == null) {
      row.spentKey = key;
    } else if (!row.spentKey.equals(key)) {
      throw CardProblem.TOKEN_REPLAYED.with();
    }
  }

  /** Forgets tokens that have been expired for so long that their own date refuses them. */
  void forgetBefore(Transaction transaction, Instant instant) {
    transaction
        .session()
        .createMutationQuery("delete from PresentationRow where presentedAt < :instant")
        .setParameter("instant", instant)
        .executeUpdate();
  }
}
