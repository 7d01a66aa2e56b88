package org.renshe.hub.exchange;

import java.time.Instant;
import org.renshe.protocol.crypto.Sm3;

/**
 * One entry of a message log as it is chained: a message came in from its sender, or went out to
 * its receiver. The stream of a message is its sender's.
 *
 * @param stream member code of the sender
 * @param number position in the stream, from 1, without gaps
 * @param direction which way
 * @param messageId the message
 * @param loggedAt when the hub entered it, microseconds
 * @param directoryNumber the directory it was verified with
 * @param sealed the bytes on the wire; null in an OUT entry, whose bytes are its IN entry's
 * @param sealedDigest SM3 of the bytes on the wire, hex
 * @param previousHash hash of the entry before, {@link #GENESIS} for the first
 * @param hash {@link #computedHash()}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by digest only
record LogEntry(
    String stream,
    long number,
    Direction direction,
    String messageId,
    Instant loggedAt,
    long directoryNumber,
    byte[] sealed,
    String sealedDigest,
    String previousHash,
    String hash) {

  /** What stands before a stream's first entry. */
  static final String GENESIS = "0".repeat(64);

  enum Direction {
    IN,
    OUT
  }

  /** The entry that follows the head, with its hash. */
  static LogEntry after(
      ChainHead head,
      Direction direction,
      String messageId,
      Instant loggedAt,
      long directoryNumber,
      byte[] sealed) {
    LogEntry open =
        new LogEntry(
            head.stream(),
            head.number() + 1,
            direction,
            messageId,
            loggedAt,
            directoryNumber,
            direction == Direction.IN ? sealed : null,
            Sm3.hex(sealed),
            head.hash(),
            "");
    return new LogEntry(
        open.stream,
        open.number,
        direction,
        messageId,
        loggedAt,
        directoryNumber,
        open.sealed,
        open.sealedDigest,
        open.previousHash,
        open.computedHash());
  }

  /** SM3 over everything that the entry says, the hash before included, hex. */
  String computedHash() {
    return Sm3.hex(
        String.join(
            "\n",
            previousHash,
            stream,
            Long.toString(number),
            direction.name(),
            messageId,
            loggedAt.toString(),
            Long.toString(directoryNumber),
            sealedDigest));
  }

  /** The head of the stream once this entry is in it. */
  ChainHead asHead() {
    return new ChainHead(stream, number, hash);
  }
}
