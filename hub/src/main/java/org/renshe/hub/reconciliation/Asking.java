package org.renshe.hub.reconciliation;

import java.nio.charset.StandardCharsets;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.messaging.AnswerHandler;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.message.DayRowsReported;
import org.renshe.protocol.message.DayTotalsReported;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.message.RequestRefused;

/** Questions to provinces, and their answers kept with them. */
final class Asking implements AnswerHandler {
  private final Sending sending;

  /** How a request leaves when the transaction commits. */
  @FunctionalInterface
  interface Sending {
    void send(Transaction transaction, MemberCode to, String key, Request request);
  }

  Asking(Sending sending) {
    this.sending = sending;
  }

  void ask(Transaction transaction, QuestionRow question, Request request) {
    transaction.session().persist(question);
    sending.send(transaction, new MemberCode(question.member), question.id, request);
  }

  /** Without a question: nothing depends on its answer. */
  void tell(Transaction transaction, MemberCode to, String key, Request request) {
    sending.send(transaction, to, key, request);
  }

  @Override
  public void apply(Transaction transaction, Opened answer) {
    QuestionRow question =
        transaction.session().find(QuestionRow.class, answer.header().idempotencyKey());
    if (question == null || question.answered) {
      return;
    }
    if (answer.message() instanceof DayTotalsReported totals) {
      question.answer = json(totals);
    } else if (answer.message() instanceof DayRowsReported rows) {
      question.answer = json(rows);
    } else if (answer.message() instanceof RequestRefused refused) {
      question.refusal = refused.code() + " " + refused.sentenceZh();
    }
    question.answered = true;
  }

  private static String json(Record message) {
    return new String(StrictJson.encode(message), StandardCharsets.UTF_8);
  }

  static DayTotalsReported totals(QuestionRow question) {
    return StrictJson.decode(
        question.answer.getBytes(StandardCharsets.UTF_8), DayTotalsReported.class);
  }

  static DayRowsReported rows(QuestionRow question) {
    return StrictJson.decode(
        question.answer.getBytes(StandardCharsets.UTF_8), DayRowsReported.class);
  }
}
