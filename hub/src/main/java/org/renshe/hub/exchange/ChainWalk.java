package org.renshe.hub.exchange;

import java.util.Optional;
import org.renshe.hub.exchange.LogEntry.Direction;
import org.renshe.hub.exchange.LogReport.Fault;
import org.renshe.hub.exchange.LogReport.Finding;
import org.renshe.protocol.crypto.Sm3;

/**
 * Walks one stream entry by entry and names the first break.
 *
 * <p>Each entry's hash covers its number, its content and the hash before. A changed entry no
 * longer fits its own hash. An entry whose predecessor is not the one before it was moved, or
 * something was moved around it; where its true predecessor stands now tells which: just before the
 * one before it means that one was inserted; somewhere else means reordered; nowhere means removed.
 */
final class ChainWalk {
  private final LogSource source;
  private final String stream;
  private ChainHead end;
  private LogEntry previous;
  private long read;

  ChainWalk(LogSource source, String stream) {
    this.source = source;
    this.stream = stream;
    this.end = ChainHead.empty(stream);
  }

  long read() {
    return read;
  }

  ChainHead end() {
    return end;
  }

  /** Takes the next entry; a finding ends the walk. */
  Optional<Finding> step(LogEntry entry) {
    read++;
    if (!entry.previousHash().equals(end.hash())) {
      return misplaced(entry);
    }
    if (entry.number() != end.number() + 1 || !entry.computedHash().equals(entry.hash())) {
      return corrupted(entry, "its hash does not fit");
    }
    if (!entry.stream().equals(stream)) {
      return corrupted(entry, "of stream " + entry.stream());
    }
    Optional<Finding> unpaired = pairing(entry);
    previous = entry;
    end = entry.asHead();
    return unpaired;
  }

  /** Compares where the stream ended with where it is said to end. */
  Optional<Finding> finish() {
    ChainHead head = source.head(stream);
    if (end.number() < head.number()) {
      return finding(
          Fault.REMOVED, end.number() + 1, "", "the log is said to end at " + head.number());
    }
    if (end.number() > head.number()) {
      return finding(Fault.INSERTED, head.number() + 1, "", "beyond the end of the log");
    }
    if (!end.hash().equals(head.hash())) {
      return finding(Fault.CORRUPTED, end.number(), "", "not the last entry it is said to be");
    }
    return Optional.empty();
  }

  /** A message's OUT entry follows its IN entry at once. */
  private Optional<Finding> pairing(LogEntry entry) {
    if (entry.direction() == Direction.IN) {
      if (entry.sealed() == null || !Sm3.hex(entry.sealed()).equals(entry.sealedDigest())) {
        return corrupted(entry, "its bytes do not fit their digest");
      }
      return previous == null || previous.direction() == Direction.OUT
          ? Optional.empty()
          : corrupted(entry, "the message before never went out");
    }
    boolean follows =
        previous != null
            && previous.direction() == Direction.IN
            && previous.messageId().equals(entry.messageId())
            && previous.sealedDigest().equals(entry.sealedDigest());
    return follows ? Optional.empty() : corrupted(entry, "went out but never came in");
  }

  private Optional<Finding> misplaced(LogEntry entry) {
    long predecessor = positionOf(entry.previousHash());
    if (predecessor < 0) {
      boolean inPlace =
          entry.number() == end.number() + 1 && entry.computedHash().equals(entry.hash());
      return inPlace
          ? finding(Fault.CORRUPTED, end.number(), "", "the entry after it does not follow")
          : finding(Fault.REMOVED, end.number() + 1, "", "before " + entry.messageId());
    }
    if (predecessor == end.number() - 1) {
      return finding(
          Fault.INSERTED, end.number(), previous.messageId(), "the entry after it skips it");
    }
    return finding(
        Fault.REORDERED,
        end.number() + 1,
        entry.messageId(),
        "its predecessor stands at " + predecessor);
  }

  /** Where the entry of that hash stands, counted in the order of the log; -1 for nowhere. */
  private long positionOf(String hash) {
    if (hash.equals(LogEntry.GENESIS)) {
      return 0;
    }
    long[] seen = {0, -1};
    source.visit(
        stream,
        entry -> {
          seen[0]++;
          if (entry.hash().equals(hash)) {
            seen[1] = seen[0];
          }
          return seen[1] < 0;
        });
    return seen[1];
  }

  private Optional<Finding> corrupted(LogEntry entry, String detail) {
    return finding(Fault.CORRUPTED, entry.number(), entry.messageId(), detail);
  }

  private Optional<Finding> finding(Fault fault, long number, String messageId, String detail) {
    return Optional.of(new Finding(fault, stream, number, messageId, detail));
  }
}
