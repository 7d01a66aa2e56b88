package org.renshe.chassis.messaging;

import static org.renshe.chassis.ChassisProblem.BUSY;
import static org.renshe.chassis.ChassisProblem.HANDLING_FAILED;
import static org.renshe.chassis.ChassisProblem.NOT_HANDLED;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.envelope.EnvelopeCodec;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.envelope.Opener;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.federation.Inbox;

/**
 * Opens what arrives and hands it to the area that asked for its type. The messages of a batch are
 * opened and requests handled side by side, which lets their commits share a sync; the answers of a
 * batch are applied together in one transaction.
 */
public final class InboxDispatcher implements Inbox {
  private final Opener opener;
  private final Database database;
  private final Outbox outbox;
  private final Correspondence correspondence;
  private final Executor executor;
  private final Map<MessageType, RequestHandler> requestHandlers = new EnumMap<>(MessageType.class);
  private final Map<MessageType, List<AnswerHandler>> answerHandlers =
      new EnumMap<>(MessageType.class);

  /**
   * @param executor runs the messages of a batch, side by side or one after the other
   */
  public InboxDispatcher(
      Opener opener,
      Database database,
      Outbox outbox,
      Correspondence correspondence,
      Executor executor) {
    this.opener = opener;
    this.database = database;
    this.outbox = outbox;
    this.correspondence = correspondence;
    this.executor = executor;
  }

  /** Called while areas open; one handler a type. */
  public void onRequest(RequestHandler handler, MessageType... types) {
    for (MessageType type : types) {
      if (requestHandlers.putIfAbsent(type, handler) != null) {
        throw new IllegalArgumentException(type + " has a handler");
      }
    }
  }

  /**
   * Called while areas open. A refusal answers requests of any area, so each handler is told and
   * looks at the key whether it is its own. An answer without a handler is only stored.
   */
  public void onAnswer(AnswerHandler handler, MessageType... types) {
    for (MessageType type : types) {
      answerHandlers.computeIfAbsent(type, none -> new ArrayList<>()).add(handler);
    }
  }

  /**
   * Takes a batch off the queue.
   *
   * @throws ProblemException when any of it must come again; status 503 when nothing can be taken
   *     for now
   */
  @Override
  public void accept(List<byte[]> envelopes) {
    List<CompletableFuture<Opened>> work = new ArrayList<>();
    for (byte[] bytes : envelopes) {
      work.add(
          envelopes.size() == 1
              ? now(() -> take(bytes))
              : CompletableFuture.supplyAsync(() -> take(bytes), executor));
    }
    RuntimeException failure = null;
    List<Opened> answers = new ArrayList<>();
    for (CompletableFuture<Opened> one : work) {
      try {
        Opened answer = one.join();
        if (answer != null) {
          answers.add(answer);
        }
      } catch (CompletionException e) {
        failure = e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
    try {
      apply(answers);
    } catch (RuntimeException e) {
      failure = e;
    }
    if (failure != null) {
      throw Database.isUnavailable(failure) ? new ProblemException(BUSY, failure) : failure;
    }
  }

  /** Handles a request; gives an answer back to be applied with the others. */
  private Opened take(byte[] bytes) {
    Opened opened = opener.open(EnvelopeCodec.decode(bytes));
    if (opened.message() instanceof Request request) {
      handle(opened, request.type());
      return null;
    }
    return opened;
  }

  private void handle(Opened request, MessageType type) {
    RequestHandler handler = requestHandlers.get(type);
    if (handler == null) {
      refuse(request, NOT_HANDLED.with(type.wireName()));
      return;
    }
    try {
      handler.handle(request);
    } catch (ProblemException e) {
      if (e.problem().retrySafe()) {
        throw e;
      }
      refuse(request, e);
    }
  }

  private void refuse(Opened request, ProblemException refusal) {
    RequestRefused answer = refused(refusal);
    database.run(transaction -> outbox.answer(transaction, request, answer));
  }

  /** Its asker would ask again for ever, and each time keep all behind it waiting. */
  @Override
  public void giveUp(byte[] envelope) {
    Opened opened = opener.open(EnvelopeCodec.decode(envelope));
    if (!(opened.message() instanceof Request request)) {
      return;
    }
    RequestHandler handler = requestHandlers.get(request.type());
    RequestRefused refusal = refused(HANDLING_FAILED.with());
    database.run(
        transaction ->
            outbox.answer(transaction, opened, handler.giveUp(transaction, opened, refusal)));
  }

  private static RequestRefused refused(ProblemException refusal) {
    return new RequestRefused(
        refusal.problem().code(),
        refusal.sentence(Locale.CHINESE),
        refusal.sentence(Locale.ENGLISH),
        refusal.remedy(Locale.CHINESE),
        refusal.remedy(Locale.ENGLISH));
  }

  private void apply(List<Opened> answers) {
    if (answers.isEmpty()) {
      return;
    }
    database.run(
        transaction -> {
          for (Opened answer : answers) {
            apply(transaction, answer);
          }
          List<String> keys =
              answers.stream().map(answer -> answer.header().idempotencyKey()).toList();
          transaction.afterCommit(() -> correspondence.announce(keys));
        });
  }

  private void apply(Transaction transaction, Opened answer) {
    if (!correspondence.store(transaction, answer)) {
      return;
    }
    answerHandlers
        .getOrDefault(((Answer) answer.message()).type(), List.of())
        .forEach(handler -> handler.apply(transaction, answer));
  }

  private static CompletableFuture<Opened> now(java.util.function.Supplier<Opened> work) {
    try {
      return CompletableFuture.completedFuture(work.get());
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
