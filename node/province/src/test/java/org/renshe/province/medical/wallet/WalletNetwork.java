package org.renshe.province.medical.wallet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.envelope.MessageCodec;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Message;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.Foundation;

/** Provinces that write to each other about wallets; what was committed waits to be delivered. */
public final class WalletNetwork {
  private final Map<MemberCode, WalletMember> members = new HashMap<>();
  private final Deque<Opened> waiting = new ArrayDeque<>();

  /** Every obligation that passed, in order; a hub would enter each key once. */
  public final List<Obligation> passed = new ArrayList<>();

  /** A province over that database. */
  public WalletMember member(MemberCode code, Foundation foundation) {
    WalletMember member = new WalletMember(code, foundation, new Mail(code));
    members.put(code, member);
    return member;
  }

  /** Delivers all that waits, and what that brings. */
  public void deliver() {
    while (!waiting.isEmpty()) {
      deliver(waiting.remove());
    }
  }

  /** Delivers all that waits twice over, as after a crash of the broker's client. */
  public void deliverTwice() {
    while (!waiting.isEmpty()) {
      Opened message = waiting.remove();
      deliver(message);
      deliver(message);
    }
  }

  int waiting() {
    return waiting.size();
  }

  private void deliver(Opened message) {
    EnvelopeHeader header = message.header();
    Optional.ofNullable(header.obligation()).ifPresent(passed::add);
    WalletMember receiver = members.get(header.receiver());
    if (receiver == null) {
      return;
    }
    if (message.message() instanceof Request) {
      try {
        receiver.desk.handle(message);
      } catch (ProblemException refusal) {
        receiver.foundation.database.run(
            transaction ->
                new Mail(header.receiver()).answer(transaction, message, refused(refusal)));
      }
    } else {
      receiver.foundation.database.run(transaction -> receiver.desk.apply(transaction, message));
    }
  }

  private static RequestRefused refused(ProblemException refusal) {
    return new RequestRefused(
        refusal.problem().code(),
        refusal.sentence(Locale.CHINESE),
        refusal.sentence(Locale.ENGLISH),
        refusal.remedy(Locale.CHINESE),
        refusal.remedy(Locale.ENGLISH));
  }

  /** Leaves after the commit, as bytes, as through the outbox. */
  private final class Mail implements WalletDesk.Mail {
    private final MemberCode self;

    private Mail(MemberCode self) {
      this.self = self;
    }

    @Override
    public void request(Transaction transaction, MemberCode to, String key, Request request) {
      send(transaction, to, key, null, request);
    }

    @Override
    public void answer(Transaction transaction, Opened request, Answer answer) {
      EnvelopeHeader asked = request.header();
      send(transaction, asked.sender(), asked.idempotencyKey(), asked.messageId(), answer);
    }

    private void send(
        Transaction transaction, MemberCode to, String key, String replyTo, Message message) {
      Message read =
          MessageCodec.decode(
              message.type().wireName(), message.type().version(), MessageCodec.encode(message));
      EnvelopeHeader header =
          new EnvelopeHeader(
              "m-" + key,
              message.type().wireName(),
              message.type().version(),
              self,
              to,
              members.get(self).foundation.clock.instant(),
              key,
              replyTo,
              message.obligation().orElse(null));
      transaction.afterCommit(() -> waiting.add(new Opened(header, read)));
    }
  }
}
