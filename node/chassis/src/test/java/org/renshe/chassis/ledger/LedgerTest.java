package org.renshe.chassis.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.database.TestDatabases;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;

class LedgerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @TempDir Path folder;

  @Test
  void journalsCountOnceAndBalancesAreDerived() {
    try (Database database = TestDatabases.h2(folder)) {
      Ledger ledger = new Ledger(Clock.systemUTC());
      assertTrue(database.<Boolean>write(tx -> ledger.post(tx, journal("j1", 500))));
      assertFalse(database.<Boolean>write(tx -> ledger.post(tx, journal("j1", 500))));
      assertTrue(database.<Boolean>write(tx -> ledger.post(tx, journal("j2", -200))));
      Map<String, Money> all = database.read(tx -> ledger.balances(tx, ""));
      assertEquals(
          Map.of(
              "expense/POOL", Money.ofFen(300),
              "payable/310000/POOL", Money.ofFen(-300)),
          all);
      assertEquals(1, database.<Integer>read(tx -> ledger.balances(tx, "payable/").size()));
      assertEquals(Money.ZERO, database.read(tx -> ledger.trialBalance(tx)));
      assertEquals(journal("j1", 500), database.read(tx -> ledger.find(tx, "j1")).orElseThrow());
    }
  }

  @Test
  void aKnownKeyWithOtherPostingsIsRefused() {
    try (Database database = TestDatabases.h2(folder)) {
      Ledger ledger = new Ledger(Clock.systemUTC());
      database.run(tx -> ledger.post(tx, journal("j1", 500)));
      assertProblem(
          ChassisProblem.JOURNAL_CHANGED,
          () -> database.run(tx -> ledger.post(tx, journal("j1", 501))));
    }
  }

  @Test
  void anUnbalancedJournalCannotBeMade() {
    assertProblem(
        ChassisProblem.JOURNAL_UNBALANCED,
        () ->
            new Journal(
                "j",
                DAY,
                List.of(Posting.debit("a", Money.ofFen(2)), Posting.credit("b", Money.ofFen(1)))));
  }

  @Test
  void aChangedPostingBreaksTheChain() {
    try (Database database = TestDatabases.h2(folder)) {
      Ledger ledger = new Ledger(Clock.systemUTC());
      LedgerChain chain = new LedgerChain(database);
      for (int i = 1; i <= 5; i++) {
        Journal journal = journal("j" + i, i);
        database.run(tx -> ledger.post(tx, journal));
      }
      chain.extend();
      chain.extend();
      assertEquals(5, chain.verify());
      database.run(
          tx ->
              Sql.update(
                  tx,
                  "update posting set amount_fen = amount_fen * 2 where journal_key = ?",
                  "j3"));
      assertProblem(ChassisProblem.BOOKS_BROKEN, chain::verify);
    }
  }

  private static Journal journal(String key, long fen) {
    return new Journal(
        key,
        DAY,
        List.of(
            Posting.debit("expense/POOL", Money.ofFen(fen)),
            Posting.credit("payable/310000/POOL", Money.ofFen(fen))));
  }

  private static void assertProblem(
      ChassisProblem expected, org.junit.jupiter.api.function.Executable action) {
    assertEquals(expected, assertThrows(ProblemException.class, action).problem());
  }
}
