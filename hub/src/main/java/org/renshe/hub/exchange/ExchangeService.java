package org.renshe.hub.exchange;

import java.time.Clock;
import java.util.List;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.database.Database;
import org.renshe.hub.clearing.ClearingService;
import org.renshe.protocol.envelope.EnvelopeCodec;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.envelope.EnvelopeVerifier;
import org.renshe.protocol.envelope.SealedEnvelope;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.TrustSource;
import org.renshe.routes.federation.Exchange;
import org.renshe.routes.federation.Forward;

/**
 * Verifies, logs, clears and routes a batch in one transaction. A batch that comes again after a
 * crash is forwarded again and entered no second time.
 */
public final class ExchangeService implements Exchange {
  private final Database database;
  private final TrustSource trust;
  private final MessageLog log;
  private final ClearingService clearing;
  private final Clock clock;
  private Checks latest;

  ExchangeService(
      Database database, TrustSource trust, MessageLog log, ClearingService clearing, Clock clock) {
    this.database = database;
    this.trust = trust;
    this.log = log;
    this.clearing = clearing;
    this.clock = clock;
  }

  /**
   * @throws ProblemException a refusal of one of them; status 503 when the database is away, so
   *     that the batch stays in its queue however long that lasts
   */
  @Override
  public List<Forward> accept(MemberCode queueOwner, List<byte[]> envelopes) {
    try {
      return enter(queueOwner, envelopes);
    } catch (RuntimeException failure) {
      throw Database.isUnavailable(failure)
          ? new ProblemException(ChassisProblem.BUSY, failure)
          : failure;
    }
  }

  private List<Forward> enter(MemberCode queueOwner, List<byte[]> envelopes) {
    Checks checks = checks(trust.current());
    List<SealedEnvelope> batch =
        envelopes.stream().map(bytes -> checked(checks, queueOwner, bytes)).toList();
    database.run(
        transaction -> {
          log.append(transaction.session(), queueOwner.value(), checks.directory().number(), batch);
          batch.forEach(envelope -> clearing.enter(transaction, envelope.header()));
        });
    return batch.stream()
        .map(
            envelope ->
                new Forward(
                    envelope.header().receiver(), envelope.header().messageId(), envelope.bytes()))
        .toList();
  }

  /** The verifier keeps what it learnt of a directory's certificates until the next one. */
  private synchronized Checks checks(Directory directory) {
    if (latest == null || latest.directory().number() != directory.number()) {
      latest = new Checks(directory, new EnvelopeVerifier(() -> directory, clock));
    }
    return latest;
  }

  private static SealedEnvelope checked(Checks checks, MemberCode queueOwner, byte[] bytes) {
    SealedEnvelope envelope = EnvelopeCodec.decode(bytes);
    EnvelopeHeader header = envelope.header();
    if (!header.sender().equals(queueOwner)) {
      throw ExchangeProblem.NOT_THE_QUEUE_OWNER.with(
          header.messageId(), header.sender(), queueOwner);
    }
    if (!isActive(checks.directory(), header.sender())) {
      throw ExchangeProblem.SENDER_INACTIVE.with(header.messageId(), header.sender());
    }
    checks.verifier().verify(envelope);
    if (!isActive(checks.directory(), header.receiver())) {
      throw ExchangeProblem.RECEIVER_UNKNOWN.with(header.messageId(), header.receiver());
    }
    ClearingService.requireKnownCreditor(
        header.obligation(), member -> isActive(checks.directory(), member));
    return envelope;
  }

  private record Checks(Directory directory, EnvelopeVerifier verifier) {}

  private static boolean isActive(Directory directory, MemberCode code) {
    return directory.member(code).map(Directory.Member::active).orElse(false);
  }
}
