package org.renshe.chassis.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.Await;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.TestPki;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.envelope.SealedEnvelope;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.CancelSettlement;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.FindPerson;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.problem.ProblemException;

/** Outbox, inbox and correspondence of two members on real databases, over a post made by hand. */
class CorrespondenceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final RequestRefused ANSWER =
      new RequestRefused("RS-TST-0001", "查无此人", "nobody", "请核对", "check");

  @TempDir Path folder;
  private final List<List<SealedEnvelope>> sent = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean away;
  private TestPki pki;
  private Province shanghai;
  private Province anhui;

  @BeforeEach
  void start() {
    pki = new TestPki(folder);
    shanghai =
        new Province(
            pki,
            TestPki.SHANGHAI,
            folder.resolve("shanghai"),
            batch -> deliver(batch, anhui),
            Map.of("outbox.lease", "0ms"));
    anhui =
        new Province(
            pki, TestPki.ANHUI, folder.resolve("anhui"), batch -> deliver(batch, shanghai));
    anhui.inbox.onRequest(
        request -> anhui.database.run(tx -> anhui.outbox.answer(tx, request, ANSWER)),
        MessageType.FIND_PERSON);
  }

  @AfterEach
  void stop() {
    shanghai.close();
    anhui.close();
  }

  @Test
  void aQuestionGetsItsAnswerAndKeepsIt() {
    assertEquals(ANSWER, shanghai.correspondence.ask(TestPki.ANHUI, "k1", question(), PATIENCE));
    assertEquals(ANSWER, shanghai.correspondence.find("k1").orElseThrow());
    assertTrue(shanghai.correspondence.find("k2").isEmpty());
    Await.until(() -> shanghai.outbox.countWaiting() == 0 && anhui.outbox.countWaiting() == 0);
  }

  @Test
  void anAnswerIsAppliedOnceHoweverOftenItComes() {
    List<String> applied = new ArrayList<>();
    shanghai.inbox.onAnswer(
        (tx, answer) -> applied.add(answer.header().idempotencyKey()), MessageType.REQUEST_REFUSED);
    shanghai.correspondence.ask(TestPki.ANHUI, "k1", question(), PATIENCE);
    shanghai.correspondence.ask(TestPki.ANHUI, "k1", question(), PATIENCE);
    Await.until(() -> sent.size() >= 4);
    Await.until(() -> anhui.outbox.countWaiting() == 0);
    assertEquals(List.of("k1"), applied);
  }

  @Test
  void whileThePostOfficeIsAwayMessagesAreKeptAndSentLater() {
    away = true;
    shanghai.database.run(
        tx -> {
          for (int i = 0; i < 100; i++) {
            shanghai.correspondence.request(tx, TestPki.ANHUI, "k" + i, question());
          }
        });
    Await.until(() -> shanghai.outbox.trouble() != null);
    assertEquals(100, shanghai.outbox.countWaiting());
    assertTrue(shanghai.correspondence.await("k1", Duration.ofMillis(1)).isEmpty());
    away = false;
    Await.until(
        () -> {
          shanghai.sweep();
          return shanghai.outbox.countWaiting() == 0;
        });
    assertEquals(
        ANSWER,
        shanghai.correspondence.await("k99", PATIENCE).map(Answer.class::cast).orElseThrow());
    assertEquals(null, shanghai.outbox.trouble());
  }

  @Test
  void whatOneTransactionPutsLeavesInBatches() {
    shanghai.database.run(
        tx -> {
          for (int i = 0; i < 50; i++) {
            shanghai.correspondence.request(tx, TestPki.ANHUI, "k" + i, question());
          }
        });
    Await.until(() -> shanghai.outbox.countWaiting() == 0);
    assertTrue(sent.stream().anyMatch(batch -> batch.size() > 1));
  }

  @Test
  void aRolledBackTransactionSendsNothing() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            shanghai.database.run(
                tx -> {
                  shanghai.correspondence.request(tx, TestPki.ANHUI, "k1", question());
                  throw new IllegalArgumentException("no");
                }));
    assertEquals(0, shanghai.outbox.countWaiting());
    assertEquals(List.of(), sent);
  }

  @Test
  void anAnswerOfAMemberThatWasNotAskedIsRefused() {
    away = true;
    shanghai.database.run(
        tx -> shanghai.correspondence.request(tx, TestPki.ANHUI, "k1", question()));
    List<SealedEnvelope> forged = new ArrayList<>();
    try (Province forger =
        new Province(pki, TestPki.ANHUI, folder.resolve("forger"), forged::addAll)) {
      forger.database.run(
          tx ->
              forger.outbox.put(
                  tx,
                  new org.renshe.protocol.envelope.EnvelopeHeader(
                      "00000000-0000-0000-0000-000000000001",
                      ANSWER.type().wireName(),
                      ANSWER.type().version(),
                      TestPki.ANHUI,
                      TestPki.SHANGHAI,
                      java.time.Instant.now(),
                      "k1",
                      "00000000-0000-0000-0000-000000000002",
                      null),
                  ANSWER));
      Await.until(() -> forged.size() == 1);
    }
    ProblemException refused =
        assertThrows(
            ProblemException.class, () -> shanghai.inbox.accept(List.of(forged.get(0).bytes())));
    assertEquals(ChassisProblem.ANSWER_UNASKED, refused.problem());
  }

  @Test
  void aRequestNobodyHandlesIsRefusedByName() {
    Answer answer =
        shanghai.correspondence.ask(
            TestPki.ANHUI, "k1", new CancelSettlement("p1", "s1"), PATIENCE);
    assertEquals("RS-CHA-0081", assertInstanceOf(RequestRefused.class, answer).code());
  }

  @Test
  void aRequestThatFailsEachTimeIsGivenUpAndItsAskerTold() {
    List<String> givenUp = new ArrayList<>();
    anhui.inbox.onRequest(
        new RequestHandler() {
          @Override
          public void handle(Opened request) {
            throw new IllegalStateException("a bug");
          }

          @Override
          public Answer giveUp(Transaction tx, Opened request, RequestRefused refusal) {
            givenUp.add(request.header().idempotencyKey());
            return refusal;
          }
        },
        MessageType.CANCEL_SETTLEMENT);
    Answer answer =
        shanghai.correspondence.ask(
            TestPki.ANHUI, "k1", new CancelSettlement("p1", "s1"), PATIENCE);
    assertEquals("RS-CHA-0086", assertInstanceOf(RequestRefused.class, answer).code());
    assertEquals(List.of("k1"), givenUp);
  }

  @Test
  void askingAgainWhileThePostOfficeIsAwayPilesUpNothing() {
    away = true;
    for (int i = 0; i < 3; i++) {
      shanghai.database.run(
          tx -> shanghai.correspondence.request(tx, TestPki.ANHUI, "k1", question()));
      Await.until(() -> shanghai.outbox.trouble() != null);
    }
    assertEquals(1, shanghai.outbox.countWaiting());
    shanghai.database.run(
        tx -> shanghai.correspondence.request(tx, TestPki.ANHUI, "k2", question()));
    assertEquals(2, shanghai.outbox.countWaiting());
  }

  @Test
  void answersAreForgottenAfterTheirTime() {
    shanghai.correspondence.ask(TestPki.ANHUI, "k1", question(), PATIENCE);
    shanghai.correspondence.tidying(Duration.ofDays(7)).work().run();
    assertTrue(shanghai.correspondence.find("k1").isPresent());
    shanghai.correspondence.tidying(Duration.ofSeconds(-1)).work().run();
    assertTrue(shanghai.correspondence.find("k1").isEmpty());
  }

  @Test
  void noAnswerInTimeIsStillInProgress() {
    away = true;
    ProblemException late =
        assertThrows(
            ProblemException.class,
            () ->
                shanghai.correspondence.ask(
                    TestPki.ANHUI, "k1", question(), Duration.ofMillis(20)));
    assertEquals(ChassisProblem.STILL_IN_PROGRESS, late.problem());
  }

  private void deliver(List<SealedEnvelope> batch, Province to) {
    if (away) {
      throw ChassisProblem.HUB_AWAY.with("test");
    }
    sent.add(batch);
    List<byte[]> envelopes = batch.stream().map(SealedEnvelope::bytes).toList();
    try {
      to.inbox.accept(envelopes);
    } catch (IllegalStateException bug) {
      envelopes.forEach(to.inbox::giveUp);
    }
  }

  private static FindPerson question() {
    return new FindPerson(
        new Credential(Credential.Kind.ID_NUMBER, "190101196503150115", ""),
        "测试甲",
        "H31010100001",
        LocalDate.of(2026, 11, 24));
  }
}
