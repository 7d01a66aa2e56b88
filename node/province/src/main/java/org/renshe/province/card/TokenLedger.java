package org.renshe.province.card;

import java.time.Clock;
import java.time.Instant;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.crypto.Sm3;

/** Which tokens were spent, by hash. The two sides of one province count apart. */
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

  /** Spends the token under that key; again under the same key is a repeat. */
  void spend(Transaction transaction, Side side, String token, String key) {
    String id = side + "/" + Sm3.hex(token);
    PresentationRow row = transaction.session().find(PresentationRow.class, id);
    if (row == null) {
      transaction.session().persist(new PresentationRow(id, key, clock.instant()));
    } else if (!row.presentationKey.equals(key)) {
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
