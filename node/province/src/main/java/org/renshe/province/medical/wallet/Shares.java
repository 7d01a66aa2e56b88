package org.renshe.province.medical.wallet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.message.Statement.MutualAid;
import org.renshe.protocol.money.Money;

/**
 * What limits pay of settlements made here: booked with the settlement, then charged to the owner's
 * province.
 */
final class Shares {
  private final WalletPost post;
  private final Clock clock;

  Shares(WalletPost post, Clock clock) {
    this.post = post;
    this.clock = clock;
  }

  void spend(Transaction transaction, WalletService.Settled settled, List<MutualAid> aids) {
    Session session = transaction.session();
    int number = 0;
    for (MutualAid aid : aids) {
      LimitRow limit = session.find(LimitRow.class, aid.grantId());
      if (limit == null || aid.amount().compareTo(limit.left()) > 0) {
        throw WalletProblem.LIMIT_EXCEEDED.with(
            aid.grantId(), limit == null ? Money.ZERO : limit.left());
      }
      limit.chargedFen = Math.addExact(limit.chargedFen, aid.amount().fen());
      ShareRow share =
          new ShareRow(
              limit,
              settled,
              ++number,
              aid.amount(),
              clock.instant().truncatedTo(ChronoUnit.MILLIS));
      session.persist(share);
      post.send(transaction, limit.payer(), share.id, share.charge());
    }
  }

  /** Takes back what the shares paid beyond the sum, the last share first. */
  Money keep(Transaction transaction, String settlementId, Money sum, LocalDate day) {
    List<ShareRow> shares = of(transaction, settlementId);
    Money paid = Money.sum(shares.stream().map(ShareRow::left).toList());
    Money back = paid.minus(sum.min(paid));
    Money rest = back;
    for (int i = shares.size() - 1; i >= 0 && rest.isPositive(); i--) {
      Money amount = shares.get(i).left().min(rest);
      if (amount.isPositive()) {
        refund(transaction, shares.get(i), amount, day);
        rest = rest.minus(amount);
      }
    }
    return back;
  }

  static List<ShareRow> of(Transaction transaction, String settlementId) {
    return transaction
        .session()
        .createSelectionQuery(
            "from ShareRow where settlementId = :id order by number", ShareRow.class)
        .setParameter("id", settlementId)
        .getResultList();
  }

  void charged(Transaction transaction, MemberCode sender, String shareId) {
    ShareRow share = theirs(transaction, sender, shareId);
    if (share != null && share.state == ShareRow.State.CHARGING) {
      share.state = ShareRow.State.CHARGED;
      askRefund(transaction, share);
    }
  }

  void refunded(Transaction transaction, MemberCode sender, String shareId, int refund) {
    ShareRow share = theirs(transaction, sender, shareId);
    if (share != null && share.isRefunding() && share.refunds == refund) {
      share.answeredFen = share.askedFen;
      askRefund(transaction, share);
    }
  }

  /** A case for people: the settlement stands and its treatment place waits for the money. */
  void refused(Transaction transaction, MemberCode sender, String key, RequestRefused why) {
    int refund = key.indexOf("/refunded/");
    ShareRow share = theirs(transaction, sender, refund < 0 ? key : key.substring(0, refund));
    if (share != null) {
      share.state = ShareRow.State.REFUSED;
      share.refusal = OwnerSide.cut(why.code() + " " + why.sentenceZh());
    }
  }

  void askAgain(Transaction transaction, ShareRow share) {
    share.askedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    MemberCode payer = new MemberCode(share.payer);
    if (share.state == ShareRow.State.CHARGING) {
      post.send(transaction, payer, share.id, share.charge());
    } else if (share.isRefunding()) {
      post.send(transaction, payer, refundKey(share), share.refund());
    }
  }

  private void refund(Transaction transaction, ShareRow share, Money amount, LocalDate day) {
    share.refundedFen = Math.addExact(share.refundedFen, amount.fen());
    share.pendingDay = day;
    LimitRow limit = transaction.session().find(LimitRow.class, share.walletId);
    limit.refundedFen = Math.addExact(limit.refundedFen, amount.fen());
    askRefund(transaction, share);
  }

  /** Only once the charge is answered, and one refund after the other, so that none overtakes. */
  private void askRefund(Transaction transaction, ShareRow share) {
    if (share.state != ShareRow.State.CHARGED
        || share.isRefunding()
        || share.askedFen == share.refundedFen) {
      return;
    }
    share.refunds++;
    share.askedFen = share.refundedFen;
    share.refundDay = share.pendingDay;
    share.askedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    post.send(transaction, new MemberCode(share.payer), refundKey(share), share.refund());
  }

  private static String refundKey(ShareRow share) {
    return share.id + "/refunded/" + share.refunds;
  }

  private static ShareRow theirs(Transaction transaction, MemberCode sender, String id) {
    ShareRow share = transaction.session().find(ShareRow.class, id);
    return share == null || !share.payer.equals(sender.value()) ? null : share;
  }
}
