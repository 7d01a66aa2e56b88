package org.renshe.chassis.messaging;

import java.util.List;
import org.renshe.protocol.message.MessageType;

/** Opens what arrives and hands it to the area that asked for its type. */
@SuppressWarnings("DoNotCallSuggester")
public final class InboxDispatcher {
  InboxDispatcher() {}

  /** Called while areas open; one handler a type. */
  public void onRequest(RequestHandler handler, MessageType... types) {
    throw new IllegalStateException("in work");
  }

  /** Called while areas open; one handler a type. An answer without a handler is only stored. */
  public void onAnswer(AnswerHandler handler, MessageType... types) {
    throw new IllegalStateException("in work");
  }

  /** Takes a batch off the queue; throws if any of it must come again. */
  public void accept(List<byte[]> envelopes) {
    throw new IllegalStateException("in work");
  }
}
