package org.renshe.chassis.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.TestPki;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.OnceStore;
import org.renshe.chassis.database.TestDatabases;
import org.renshe.chassis.ledger.Journal;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.chassis.ledger.LedgerChain;
import org.renshe.chassis.ledger.Posting;
import org.renshe.chassis.security.Audit;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.envelope.Sealer;
import org.renshe.protocol.envelope.UnsignedEnvelope;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.FindPerson;
import org.renshe.protocol.money.Money;

/** Two members of a node at one outbox, and every table of the chassis on both databases. */
class OutboxStoreTest {
  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final Duration LEASE = Duration.ofSeconds(10);

  @TempDir Path folder;

  @Test
  void membersOfANodeClaimDifferentRows() throws Exception {
    try (Database database = TestDatabases.h2(folder)) {
      claimApart(database);
    }
  }

  @Test
  @Tag("process")
  void everyTableOfTheChassisWorksOnPostgres() throws Exception {
    try (var server = TestDatabases.startPostgres();
        Database database = TestDatabases.postgres(server)) {
      claimApart(database);
      OnceStore once = new OnceStore(database, CLOCK);
      for (int i = 0; i < 2; i++) {
        byte[] answer =
            database.write(tx -> once.once(tx, "s", "k", new byte[1], () -> new byte[] {7}));
        assertEquals(7, answer[0]);
      }
      Ledger ledger = new Ledger(CLOCK);
      Journal journal =
          new Journal(
              "j",
              LocalDate.of(2026, 11, 24),
              List.of(
                  Posting.debit("a", Money.ofFen(5)), Posting.credit("b/310000", Money.ofFen(5))));
      database.run(tx -> ledger.post(tx, journal));
      LedgerChain chain = new LedgerChain(database);
      chain.extend();
      assertEquals(1, chain.verify());
      assertEquals(1, database.<Integer>read(tx -> ledger.balances(tx, "b/").size()));
      assertEquals(Money.ZERO, database.read(tx -> ledger.trialBalance(tx)));
      Audit audit = new Audit(CLOCK, () -> "id");
      database.run(tx -> audit.record(tx, "operator", "look", null, "test"));
    }
  }

  private void claimApart(Database database) throws Exception {
    List<UnsignedEnvelope> envelopes = envelopes(60);
    OutboxStore one = new OutboxStore(database, CLOCK, "one", LEASE);
    OutboxStore two = new OutboxStore(database, CLOCK, "two", LEASE);
    database.run(tx -> envelopes.forEach(envelope -> one.put(tx, envelope, false)));
    assertEquals(60, one.countWaiting());
    Set<String> claimed = new HashSet<>();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<UnsignedEnvelope>>> claims = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        OutboxStore store = i % 2 == 0 ? one : two;
        claims.add(pool.submit(() -> store.claim(10)));
      }
      for (Future<List<UnsignedEnvelope>> claim : claims) {
        for (UnsignedEnvelope envelope : claim.get()) {
          assertTrue(claimed.add(envelope.header().messageId()), "claimed twice");
        }
      }
    } finally {
      pool.shutdown();
    }
    // What a claimant that died has left is free when its lease runs out.
    OutboxStore later =
        new OutboxStore(database, Clock.offset(CLOCK, LEASE.plusSeconds(1)), "later", LEASE);
    List<UnsignedEnvelope> rest = later.claim(100);
    assertEquals(60, rest.size());
    later.markSent(rest.subList(0, 40));
    later.release(rest.subList(40, 60));
    assertEquals(20, later.claim(100).size());
    later.forgetSentBefore(NOON.plusSeconds(3600));
    assertEquals(20, later.countWaiting());
  }

  private List<UnsignedEnvelope> envelopes(int count) {
    TestPki pki = new TestPki(folder.resolve("pki"));
    Sealer sealer = new Sealer(pki.signing(TestPki.SHANGHAI), pki, pki.random);
    FindPerson question =
        new FindPerson(
            new Credential(Credential.Kind.ID_NUMBER, "190101196503150115", ""),
            "测试甲",
            "H31010100001",
            LocalDate.of(2026, 11, 24));
    List<UnsignedEnvelope> envelopes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      envelopes.add(
          sealer.prepare(
              new EnvelopeHeader(
                  String.format("00000000-0000-0000-0000-%012d", i),
                  question.type().wireName(),
                  question.type().version(),
                  TestPki.SHANGHAI,
                  TestPki.ANHUI,
                  Instant.now(),
                  "k" + i,
                  null,
                  null),
              question));
    }
    return envelopes;
  }
}
