package org.renshe.chassis.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.DatabaseSettings;
import org.renshe.protocol.problem.ProblemException;

/** Nothing is done by one person alone, whatever people try in whatever order. */
class FourEyesTest {
  private static final List<String> PEOPLE = List.of("lin", "wang", Operator.SHARED);
  private static Database database;

  private enum Try {
    PROPOSE,
    APPROVE,
    REFUSE
  }

  private record Step(Try what, String who) {}

  @BeforeContainer
  static void open() {
    database =
        Database.open(
            Configuration.load(
                null, Map.of("RENSHE_DATABASE_URL", "jdbc:h2:mem:foureyes"), DatabaseSettings.ALL),
            List.of());
  }

  @AfterContainer
  static void close() {
    database.close();
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Arbitraries.of(Try.values())
        .flatMap(what -> Arbitraries.of(PEOPLE).map(who -> new Step(what, who)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 100)
  void whatIsDoneWasProposedByOnePersonAndApprovedByAnother(@ForAll("steps") List<Step> steps) {
    Clock clock = Clock.systemUTC();
    FourEyes eyes =
        new FourEyes(
            new Audit(clock, () -> UUID.randomUUID().toString()),
            clock,
            () -> UUID.randomUUID().toString());
    String subject = UUID.randomUUID().toString();
    AtomicInteger done = new AtomicInteger();
    String proposer = null;
    for (Step step : steps) {
      Operator who = new Operator(step.who());
      boolean person = who.isPerson();
      boolean allowed =
          switch (step.what()) {
            case PROPOSE -> person && proposer == null;
            case APPROVE -> person && proposer != null && !proposer.equals(step.who());
            case REFUSE -> person && proposer != null;
          };
      int before = done.get();
      if (allowed) {
        take(eyes, subject, step.what(), who, done);
      } else {
        assertThrows(ProblemException.class, () -> take(eyes, subject, step.what(), who, done));
      }
      assertEquals(
          before + (allowed && step.what() == Try.APPROVE ? 1 : 0), done.get(), step::toString);
      if (allowed) {
        proposer = step.what() == Try.PROPOSE ? step.who() : null;
      }
    }
  }

  private static void take(
      FourEyes eyes, String subject, Try what, Operator who, AtomicInteger done) {
    database.run(
        transaction -> {
          String id =
              eyes.open(transaction, "repair", subject).map(FourEyes.Proposal::id).orElse("none");
          switch (what) {
            case PROPOSE -> eyes.propose(transaction, "repair", subject, "why", who);
            case APPROVE -> {
              eyes.approve(transaction, id, who);
              transaction.afterCommit(done::incrementAndGet);
            }
            case REFUSE -> eyes.refuse(transaction, id, who);
          }
        });
  }
}
