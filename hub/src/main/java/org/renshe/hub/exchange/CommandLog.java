package org.renshe.hub.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.database.Transaction;
import org.renshe.hub.exchange.LogEntry.Direction;
import org.renshe.protocol.envelope.EnvelopeCodec;
import org.renshe.protocol.envelope.EnvelopeHeader;

/** What the message log knows of commands: which message was of which, and what it owed. */
public final class CommandLog {
  private static final int MESSAGES_MAX = 200;

  private CommandLog() {}

  /** Idempotency keys by message identifier; one that is not in the log is absent. */
  public static Map<String, String> keys(Transaction transaction, Collection<String> messageIds) {
    Map<String, String> keys = new HashMap<>();
    if (messageIds.isEmpty()) {
      return keys;
    }
    transaction
        .session()
        .createSelectionQuery(
            "select m.messageId, m.idempotencyKey from MessageRow m"
                + " where m.direction = :in and m.messageId in :ids",
            Object[].class)
        .setParameter("in", Direction.IN)
        .setParameter("ids", messageIds)
        .getResultList()
        .forEach(row -> keys.put((String) row[0], (String) row[1]));
    return keys;
  }

  /**
   * Headers of the messages of a command that carry an obligation, as they came in and were
   * verified then, oldest first.
   */
  public static List<EnvelopeHeader> obligations(Transaction transaction, String idempotencyKey) {
    return transaction
        .session()
        .createSelectionQuery(
            "from MessageRow m where m.idempotencyKey = :key and m.direction = :in"
                + " order by m.loggedAt, m.id.entryNumber",
            MessageRow.class)
        .setParameter("key", idempotencyKey)
        .setParameter("in", Direction.IN)
        .setMaxResults(MESSAGES_MAX)
        .getResultList()
        .stream()
        .map(row -> EnvelopeCodec.decode(row.sealed.clone()).header())
        .filter(header -> header.obligation() != null)
        .toList();
  }

  /** Identifiers of the messages of a command. */
  public static List<String> messages(Transaction transaction, String idempotencyKey) {
    return MessageLog.ofCommand(transaction.session(), idempotencyKey, MESSAGES_MAX).stream()
        .map(MessageView::messageId)
        .toList();
  }
}
