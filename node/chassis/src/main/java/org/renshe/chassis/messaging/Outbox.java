package org.renshe.chassis.messaging;

import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Message;
import org.renshe.protocol.message.Request;

/** Transactional outbox: a message leaves if, and only if, its transaction commits. */
@SuppressWarnings("DoNotCallSuggester")
public final class Outbox {
  Outbox() {}

  /** Encrypts the message for its receiver and stores it; sent at once after the commit. */
  public void put(Transaction transaction, EnvelopeHeader header, Message message) {
    throw new IllegalStateException("in work");
  }

  /** {@link #put} with a fresh header for a request. */
  public void request(Transaction transaction, MemberCode to, String key, Request request) {
    throw new IllegalStateException("in work");
  }

  /** {@link #put} with the header that answers this request. */
  public void answer(Transaction transaction, Opened request, Answer answer) {
    throw new IllegalStateException("in work");
  }
}
