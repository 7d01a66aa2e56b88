package org.renshe.routes.batch;

import java.util.Map;

/**
 * A message taken from or meant for a queue.
 *
 * @param queue the queue
 * @param messageId the broker drops a second message with the same on one queue; null for none
 * @param bytes content
 * @param properties JMS string properties
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
public record QueueMessage(
    String queue, String messageId, byte[] bytes, Map<String, String> properties) {
  public QueueMessage {
    properties = Map.copyOf(properties);
  }

  public QueueMessage(String queue, String messageId, byte[] bytes) {
    this(queue, messageId, bytes, Map.of());
  }
}
