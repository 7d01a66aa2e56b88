package org.renshe.chassis.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.renshe.chassis.Job;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.envelope.Sealer;
import org.renshe.protocol.envelope.UnsignedEnvelope;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Message;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.problem.ProblemException;

/**
 * Transactional outbox: a message leaves if, and only if, its transaction commits, and then surely,
 * however long the hub is away. It may leave twice; its identifier is then the same.
 */
public final class Outbox {
  private final MemberCode self;
  private final Clock clock;
  private final Supplier<String> ids;
  private final Sealer sealer;
  private final OutboxStore store;
  private final OutboxSender sender;
  private final Configuration configuration;

  /**
   * @param post how messages leave
   * @param executor runs the sending; one task at a time is enough
   */
  public Outbox(Identity identity, Database database, Post post, Executor executor) {
    this.self = identity.self();
    this.clock = identity.clock();
    this.ids = identity.ids();
    this.sealer = identity.sealer();
    this.configuration = identity.configuration();
    this.store =
        new OutboxStore(
            database, clock, ids.get(), configuration.get(MessagingSettings.OUTBOX_LEASE));
    this.sender =
        new OutboxSender(
            store,
            sealer,
            post,
            clock,
            executor,
            new OutboxSender.Limits(
                configuration.get(MessagingSettings.BATCH_MAX),
                configuration.get(MessagingSettings.OUTBOX_WAITING_MAX)));
  }

  /** Who sends, and where time, identifiers and signatures come from. */
  public record Identity(
      MemberCode self,
      Sealer sealer,
      Clock clock,
      Supplier<String> ids,
      Configuration configuration) {}

  /**
   * Encrypts the message for its receiver and stores it; sent at once after the commit.
   *
   * @throws ProblemException what {@link Sealer#prepare} throws, such as for an unknown receiver
   */
  public void put(Transaction transaction, EnvelopeHeader header, Message message) {
    UnsignedEnvelope envelope = sealer.prepare(header, message);
    boolean flowing = sender.isFlowing();
    store.put(transaction, envelope, flowing);
    if (flowing) {
      transaction.afterCommit(() -> sender.offer(envelope));
    }
  }

  /**
   * {@link #put} with a fresh header for a request. While the post office is away, one of the same
   * key that waits already is enough, or what is asked again and again would pile up.
   */
  public void request(Transaction transaction, MemberCode to, String key, Request request) {
    if (!sender.isFlowing() && store.isWaiting(transaction, to, key)) {
      return;
    }
    put(transaction, header(to, key, null, request, request.obligation().orElse(null)), request);
  }

  /** {@link #put} with the header that answers this request. */
  public void answer(Transaction transaction, Opened request, Answer answer) {
    EnvelopeHeader asked = request.header();
    put(
        transaction,
        header(
            asked.sender(),
            asked.idempotencyKey(),
            asked.messageId(),
            answer,
            answer.obligation().orElse(null)),
        answer);
  }

  /**
   * Gives an answer once more, as a new message for the same request (补发): the broker would drop
   * the old one as seen. It has no second effect anywhere.
   *
   * @param answer what was answered under that key
   * @return false when nothing is kept any more of the first answer
   */
  public boolean answerAgain(Transaction transaction, MemberCode asker, String key, Answer answer) {
    Optional<EnvelopeHeader> first =
        store.last(transaction, asker, key).map(UnsignedEnvelope::header);
    first.ifPresent(
        given ->
            put(
                transaction,
                header(asker, key, given.inReplyTo(), answer, answer.obligation().orElse(null)),
                answer));
    return first.isPresent();
  }

  /** Why messages cannot leave now, or null. */
  public ProblemException trouble() {
    return sender.trouble();
  }

  /** Messages not sent yet, by all members of the node. */
  public long countWaiting() {
    return store.countWaiting();
  }

  /** The safety net, and the tidying up. */
  public List<Job> jobs() {
    Duration keep = configuration.get(MessagingSettings.OUTBOX_KEEP);
    return List.of(
        new Job(
            "outbox-sweep",
            configuration.get(MessagingSettings.OUTBOX_SWEEP),
            Job.Where.EACH_MEMBER,
            sender::sweep),
        new Job(
            "outbox-tidy",
            Duration.ofHours(1),
            Job.Where.ONE_MEMBER,
            () -> store.forgetSentBefore(clock.instant().minus(keep))));
  }

  private EnvelopeHeader header(
      MemberCode to, String key, String inReplyTo, Message message, Obligation obligation) {
    return new EnvelopeHeader(
        ids.get(),
        message.type().wireName(),
        message.type().version(),
        self,
        to,
        clock.instant(),
        key,
        inReplyTo,
        obligation);
  }
}
