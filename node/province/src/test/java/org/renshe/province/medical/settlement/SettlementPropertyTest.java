package org.renshe.province.medical.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.CancelSettlement;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.ReverseRequest;
import org.renshe.protocol.money.Money;
import org.renshe.province.Foundation;
import org.renshe.province.medical.policy.Accumulators;

/**
 * Whatever is settled, cancelled and reversed in whatever order: accumulators are the sum of what
 * live settlements added, the account holds what they left, the books balance and owe just that.
 * Undoing all of it leaves everything as at the start.
 */
class SettlementPropertyTest {
  private static Foundation foundation;
  private static InsuredPlace place;
  private static int runs;

  /**
   * One act.
   *
   * @param target which earlier bill is undone
   */
  record Act(Kind kind, CareKind care, int fen, boolean useAccount, int target) {
    enum Kind {
      SETTLE,
      CANCEL,
      REVERSE
    }
  }

  @BeforeContainer
  static void open() throws IOException {
    Path folder = Files.createTempDirectory("renshe-settlement");
    foundation =
        Foundation.h2(folder, Clock.fixed(Instant.parse("2026-03-12T02:00:00Z"), ZoneOffset.UTC));
    place = new InsuredPlace(foundation, new LocalCluster());
    place.loadPerson();
  }

  @AfterContainer
  static void close() {
    foundation.close();
  }

  @Property(tries = 25)
  void nothingIsLostOrMade(@ForAll("acts") List<Act> acts) {
    Money accountBefore = place.account();
    String run = "run" + runs++ + "-";
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      act(run, acts.get(i), i, keys);
      assertSound(accountBefore);
    }
    for (int i = 0; i < keys.size(); i++) {
      reverse(run + "end" + i, keys.get(i));
    }
    assertSound(accountBefore);
    assertEquals(accountBefore, place.account());
    for (AccumulatorRow row : place.accumulators()) {
      assertEquals(Accumulators.NONE, row.figures());
    }
  }

  private static void act(String run, Act act, int i, List<String> keys) {
    String key = run + i;
    switch (act.kind) {
      case SETTLE -> {
        String yuan = Money.ofFen(act.fen).toYuan();
        Answer answer =
            place.desk.answer(
                InsuredPlace.SHANGHAI,
                key,
                InsuredPlace.settle(
                    InsuredPlace.bill(run + "visit" + i, act.care, "21", yuan, "310106"),
                    act.useAccount));
        assertTrue(answer instanceof BillSettled, answer::toString);
        keys.add(key);
      }
      case CANCEL -> cancel(key, target(act, keys));
      case REVERSE -> reverse(key, target(act, keys));
    }
  }

  private static String target(Act act, List<String> keys) {
    return keys.isEmpty() ? "never-sent" : keys.get(act.target % keys.size());
  }

  private static void cancel(String key, String settledKey) {
    place.settlements().stream()
        .filter(row -> row.requestKey.equals(settledKey))
        .findFirst()
        .ifPresent(
            row ->
                place.desk.answer(
                    InsuredPlace.SHANGHAI, key, new CancelSettlement(InsuredPlace.PERSON, row.id)));
  }

  private static void reverse(String key, String settledKey) {
    place.desk.answer(
        InsuredPlace.SHANGHAI, key, new ReverseRequest(InsuredPlace.PERSON, settledKey));
  }

  private static void assertSound(Money accountBefore) {
    Accumulators replayed = Accumulators.NONE;
    Money owed = Money.ZERO;
    Money account = accountBefore;
    for (SettlementRow row : place.settlements()) {
      if (row.state == SettlementRow.State.LIVE) {
        replayed = replayed.plus(place.growth(row.id));
        var amounts = Figures.amounts(row.amounts);
        owed = owed.plus(Money.sum(amounts.values()));
        account = account.minus(amounts.getOrDefault(Fund.PERSONAL_ACCOUNT, Money.ZERO));
        assertEquals(row.totalFen, row.cashFen + Money.sum(amounts.values()).fen());
      }
    }
    for (AccumulatorRow row : place.accumulators()) {
      assertEquals(replayed, row.figures());
    }
    assertEquals(account, place.account());
    assertEquals(Money.ZERO, place.trialBalance());
    Money payable = Money.ZERO;
    for (var balance : place.balances().tailMap("payable/").entrySet()) {
      if (balance.getKey().startsWith("payable/")) {
        payable = payable.plus(balance.getValue());
      }
    }
    assertEquals(owed.negated(), payable);
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Act.Kind.SETTLE)),
                Tuple.of(2, Arbitraries.just(Act.Kind.CANCEL)),
                Tuple.of(1, Arbitraries.just(Act.Kind.REVERSE))),
            Arbitraries.of(CareKind.class),
            Arbitraries.integers().between(1, 60_000_000),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 20))
        .as(Act::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }
}
