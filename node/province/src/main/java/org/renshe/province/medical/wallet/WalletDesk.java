package org.renshe.province.medical.wallet;

import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.messaging.AnswerHandler;
import org.renshe.chassis.messaging.RequestHandler;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.ChargeWallet;
import org.renshe.protocol.message.EndWallet;
import org.renshe.protocol.message.GrantWallet;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.RefundWallet;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.message.WalletCharged;
import org.renshe.protocol.message.WalletEnded;
import org.renshe.protocol.message.WalletGranted;
import org.renshe.protocol.message.WalletRefunded;
import org.renshe.protocol.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where both sides' messages come in; within this province they come from {@link WalletPost}. */
final class WalletDesk implements RequestHandler, AnswerHandler, WalletPost {
  static final MessageType[] REQUESTS = {
    MessageType.GRANT_WALLET,
    MessageType.END_WALLET,
    MessageType.CHARGE_WALLET,
    MessageType.REFUND_WALLET
  };
  static final MessageType[] ANSWERS = {
    MessageType.WALLET_GRANTED,
    MessageType.WALLET_ENDED,
    MessageType.WALLET_CHARGED,
    MessageType.WALLET_REFUNDED,
    MessageType.REQUEST_REFUSED
  };

  private static final Logger LOG = LoggerFactory.getLogger(WalletDesk.class);

  private final MemberCode self;
  private final Database database;
  private final Mail mail;
  private Sides sides;

  /** How messages leave for other provinces. */
  interface Mail {
    void request(Transaction transaction, MemberCode to, String key, Request request);

    void answer(Transaction transaction, Opened request, Answer answer);
  }

  /** Who does the work. */
  record Sides(OwnerSide owners, OwnerCharges charges, RelativeSide relatives, Shares shares) {}

  WalletDesk(MemberCode self, Database database, Mail mail) {
    this.self = self;
    this.database = database;
    this.mail = mail;
  }

  /** The sides post through the desk, so the desk is first. */
  void open(Sides opened) {
    sides = opened;
  }

  @Override
  public void send(Transaction transaction, MemberCode to, String key, Request request) {
    if (to.equals(self)) {
      apply(transaction, self, key, answer(transaction, self, request));
    } else {
      mail.request(transaction, to, key, request);
    }
  }

  @Override
  public void handle(Opened request) {
    database.run(
        transaction ->
            mail.answer(
                transaction,
                request,
                answer(transaction, request.header().sender(), (Request) request.message())));
  }

  /** An answer that contradicts what is kept here changes nothing; its neighbours are applied. */
  @Override
  public void apply(Transaction transaction, Opened answer) {
    try {
      apply(
          transaction,
          answer.header().sender(),
          answer.header().idempotencyKey(),
          (Answer) answer.message());
    } catch (ProblemException contradiction) {
      LOG.warn(
          "{} of {} left out", answer.header().type(), answer.header().sender(), contradiction);
    }
  }

  private Answer answer(Transaction transaction, MemberCode sender, Request request) {
    if (request instanceof GrantWallet asked) {
      return sides.relatives.grant(transaction, sender, asked);
    }
    if (request instanceof EndWallet asked) {
      return asked.used() == null
          ? sides.relatives.endedByOwner(transaction, sender, asked)
          : sides.owners.endedThere(transaction, sender, asked);
    }
    if (request instanceof ChargeWallet asked) {
      return sides.charges.charge(transaction, sender, asked);
    }
    if (request instanceof RefundWallet asked) {
      return sides.charges.refund(transaction, sender, asked);
    }
    throw new IllegalArgumentException("not of wallets: " + request.type());
  }

  private void apply(Transaction transaction, MemberCode sender, String key, Answer answer) {
    if (answer instanceof WalletGranted granted) {
      sides.owners.granted(transaction, sender, granted.walletId());
    } else if (answer instanceof WalletEnded ended) {
      ended(transaction, sender, ended);
    } else if (answer instanceof WalletCharged charged) {
      sides.shares.charged(
          transaction, sender, Obligation.chargedKey(charged.settlementId(), charged.number()));
    } else if (answer instanceof WalletRefunded refunded) {
      sides.shares.refunded(
          transaction,
          sender,
          Obligation.chargedKey(refunded.settlementId(), refunded.number()),
          refunded.refund());
    } else if (answer instanceof RequestRefused refused) {
      refused(transaction, sender, key, refused);
    }
  }

  /** The answer to the relative's side tells it nothing new. */
  private void ended(Transaction transaction, MemberCode sender, WalletEnded ended) {
    GrantRow grant = transaction.session().find(GrantRow.class, ended.walletId());
    if (grant != null && grant.relativePlace.equals(sender.value())) {
      sides.owners.ended(transaction, sender, grant.id, ended.used(), ended.endedAt());
    }
  }

  private void refused(
      Transaction transaction, MemberCode sender, String key, RequestRefused refused) {
    if (key.endsWith("/grant")) {
      String id = key.substring(0, key.length() - "/grant".length());
      if (transaction.session().find(GrantRow.class, id) != null) {
        sides.owners.refused(transaction, sender, id, refused);
      }
    } else if (key.contains("/wallet/")) {
      sides.shares.refused(transaction, sender, key, refused);
    }
  }
}
