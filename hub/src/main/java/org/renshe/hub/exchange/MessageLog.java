package org.renshe.hub.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;
import org.renshe.hub.exchange.LogEntry.Direction;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.envelope.SealedEnvelope;

/**
 * The message log (报文日志): what came in and went out, in one hash chain for each sender. Append
 * only. An OUT entry repeats its IN entry's digest, not its bytes.
 */
final class MessageLog {
  private final Clock clock;

  MessageLog(Clock clock) {
    this.clock = clock;
  }

  /**
   * Appends a batch of one sender, in and out, in its order; what is in the log already is left
   * out.
   *
   * @param directoryNumber the directory the batch was verified with
   * @throws org.renshe.protocol.problem.ProblemException RS-HUB-0204 when a message identifier was
   *     used for another content
   */
  void append(Session session, String stream, long directoryNumber, List<SealedEnvelope> batch) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<String, String> known = contentDigests(session, stream, batch);
    HeadRow row = session.find(HeadRow.class, stream);
    if (row == null) {
      row = new HeadRow(stream, now);
      session.persist(row);
    }
    ChainHead head = row.head();
    for (SealedEnvelope envelope : batch) {
      String messageId = envelope.header().messageId();
      String digest = Sm3.hex(envelope.unsigned().bytes());
      String before = known.putIfAbsent(messageId, digest);
      if (before == null) {
        for (Direction direction : Direction.values()) {
          LogEntry entry =
              LogEntry.after(head, direction, messageId, now, directoryNumber, envelope.bytes());
          session.persist(new MessageRow(entry, envelope.header(), digest));
          head = entry.asHead();
        }
      } else if (!before.equals(digest)) {
        throw ExchangeProblem.CHANGED_CONTENT.with(messageId);
      }
    }
    row.moveTo(head, now);
  }

  private static Map<String, String> contentDigests(
      Session session, String stream, List<SealedEnvelope> batch) {
    Set<String> ids = new HashSet<>();
    batch.forEach(envelope -> ids.add(envelope.header().messageId()));
    Map<String, String> known = new HashMap<>();
    session
        .createSelectionQuery(
            "select m.messageId, m.contentDigest from MessageRow m"
                + " where m.id.stream = :stream and m.direction = :in and m.messageId in :ids",
            Object[].class)
        .setParameter("stream", stream)
        .setParameter("in", Direction.IN)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(row -> known.put((String) row[0], (String) row[1]));
    return known;
  }

  /** The bytes of a message as it came in. */
  static Optional<byte[]> sealed(Session session, String messageId) {
    return session
        .createSelectionQuery(
            "from MessageRow m where m.messageId = :id and m.direction = :in"
                + " order by m.id.stream",
            MessageRow.class)
        .setParameter("id", messageId)
        .setParameter("in", Direction.IN)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> row.sealed.clone());
  }

  /** Messages of one command, request and answers, in the order they came. */
  static List<MessageView> ofCommand(Session session, String idempotencyKey, int max) {
    return session
        .createSelectionQuery(
            "select new org.renshe.hub.exchange.MessageView(m.messageId, m.messageType,"
                + " m.id.stream, m.receiver, m.idempotencyKey, m.loggedAt, m.sealedDigest)"
                + " from MessageRow m where m.idempotencyKey = :key and m.direction = :in"
                + " order by m.loggedAt, m.id.entryNumber",
            MessageView.class)
        .setParameter("key", idempotencyKey)
        .setParameter("in", Direction.IN)
        .setMaxResults(max)
        .getResultList();
  }

  /** Where each stream ends. */
  static List<ChainHead> heads(Session session) {
    return session
        .createSelectionQuery("from HeadRow h order by h.stream", HeadRow.class)
        .getResultList()
        .stream()
        .map(HeadRow::head)
        .toList();
  }

  /** When each member last sent a message. */
  static SortedMap<String, Instant> lastMessages(Session session) {
    SortedMap<String, Instant> last = new TreeMap<>();
    session
        .createSelectionQuery("from HeadRow", HeadRow.class)
        .getResultList()
        .forEach(row -> last.put(row.stream, row.lastMessageAt));
    return last;
  }

  /** The next entries of a stream after a number, at most so many. */
  static List<LogEntry> entries(Session session, String stream, long after, int max) {
    return session
        .createSelectionQuery(
            "from MessageRow m where m.id.stream = :stream and m.id.entryNumber > :after"
                + " order by m.id.entryNumber",
            MessageRow.class)
        .setParameter("stream", stream)
        .setParameter("after", after)
        .setMaxResults(max)
        .getResultList()
        .stream()
        .map(MessageRow::entry)
        .toList();
  }
}
