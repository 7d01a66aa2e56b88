package org.renshe.hub.exchange;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.renshe.chassis.database.Database;
import org.renshe.hub.exchange.LogEntry.Direction;
import org.renshe.hub.exchange.LogReport.Fault;
import org.renshe.hub.exchange.LogReport.Finding;
import org.renshe.protocol.envelope.EnvelopeCodec;
import org.renshe.protocol.envelope.EnvelopeVerifier;
import org.renshe.protocol.envelope.SealedEnvelope;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.DirectoryCodec;

/**
 * Verifies a message log without the hub: every chain, and every signature against the signed
 * directory that was in force when the message passed. Needs nothing but the national root.
 */
public final class MessageLogVerifier {
  private static final int DIRECTORIES_MAX = 64;

  private final LogSource source;
  private final X509Certificate root;
  private final EntryClock clock = new EntryClock();
  private final Map<Long, EnvelopeVerifier> verifiers = new HashMap<>();

  private MessageLogVerifier(LogSource source, X509Certificate root) {
    this.source = source;
    this.root = root;
  }

  /** Verifies the log in a hub's database. */
  public static LogReport verify(Database database, X509Certificate root) {
    return new MessageLogVerifier(new DatabaseLog(database), root).verify();
  }

  /**
   * Verifies a folder written by {@link MessageLogExport}.
   *
   * @throws ProblemException RS-HUB-0208 when a file cannot be read
   */
  public static LogReport verify(Path folder, X509Certificate root) {
    return new MessageLogVerifier(new FolderLog(folder), root).verify();
  }

  private LogReport verify() {
    long entries = 0;
    List<LogReport.End> ends = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (String stream : source.streams()) {
      ChainWalk walk = new ChainWalk(source, stream);
      findings.addAll(verify(stream, walk).stream().toList());
      entries += walk.read();
      ends.add(new LogReport.End(stream, walk.end().number(), walk.end().hash()));
    }
    return new LogReport(entries, ends, findings);
  }

  private Optional<Finding> verify(String stream, ChainWalk walk) {
    List<Finding> found = new ArrayList<>();
    source.visit(
        stream,
        entry -> {
          walk.step(entry).or(() -> signature(entry)).ifPresent(found::add);
          return found.isEmpty();
        });
    return found.isEmpty() ? walk.finish() : Optional.of(found.get(0));
  }

  private Optional<Finding> signature(LogEntry entry) {
    if (entry.direction() == Direction.OUT) {
      return Optional.empty();
    }
    try {
      SealedEnvelope envelope = EnvelopeCodec.decode(entry.sealed());
      if (!envelope.header().messageId().equals(entry.messageId())
          || !envelope.header().sender().value().equals(entry.stream())) {
        return notSigned(entry, "the header names another message or sender");
      }
      clock.now = entry.loggedAt();
      verifier(entry.directoryNumber()).verify(envelope);
      return Optional.empty();
    } catch (ProblemException e) {
      return notSigned(entry, e.problem().code() + " " + e.sentence(Locale.ENGLISH));
    }
  }

  /** What a directory's verifier learnt of its certificates serves all its messages. */
  private EnvelopeVerifier verifier(long directoryNumber) {
    EnvelopeVerifier known = verifiers.get(directoryNumber);
    if (known != null) {
      return known;
    }
    byte[] signed = source.directory(directoryNumber);
    if (signed == null) {
      throw ExchangeProblem.DIRECTORY_NOT_KEPT.with(directoryNumber);
    }
    Directory directory = DirectoryCodec.verify(signed, root, clock);
    if (verifiers.size() == DIRECTORIES_MAX) {
      verifiers.clear();
    }
    EnvelopeVerifier verifier = new EnvelopeVerifier(() -> directory, clock);
    verifiers.put(directoryNumber, verifier);
    return verifier;
  }

  private static Optional<Finding> notSigned(LogEntry entry, String detail) {
    return Optional.of(
        new Finding(Fault.NOT_SIGNED, entry.stream(), entry.number(), entry.messageId(), detail));
  }

  /** Stands at the time of the entry that is looked at. */
  private static final class EntryClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
