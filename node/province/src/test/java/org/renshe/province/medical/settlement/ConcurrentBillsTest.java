package org.renshe.province.medical.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.cluster.Cluster;
import org.renshe.chassis.cluster.ClusterSettings;
import org.renshe.chassis.cluster.HazelcastCluster;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;
import org.renshe.province.Foundation;

/**
 * Many at once: repeats of one bill have one effect, and several bills of one person come out as if
 * one after another, on H2 and PostgreSQL, with and without a cluster that agrees on the owner.
 */
class ConcurrentBillsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-12T02:00:00Z"), ZoneOffset.UTC);
  private static final int BILLS = 6;
  private static final int REPEATS = 3;

  @TempDir Path folder;

  @Test
  void twoMembersThatBothThinkTheyOwnThePersonAreFencedOnH2() throws Exception {
    try (Foundation foundation = Foundation.h2(folder, CLOCK)) {
      crowd(
          new InsuredPlace(foundation, new LocalCluster()),
          new InsuredPlace(foundation, new LocalCluster()));
    }
  }

  @Test
  @Tag("process")
  void twoMembersThatBothThinkTheyOwnThePersonAreFencedOnPostgres() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Foundation foundation = Foundation.postgres(server, CLOCK)) {
      crowd(
          new InsuredPlace(foundation, new LocalCluster()),
          new InsuredPlace(foundation, new LocalCluster()));
    }
  }

  @Test
  void aClusterOfTwoSettlesAPersonsBillsOneAtATime() throws Exception {
    int[] ports = {freePort(), freePort()};
    try (Foundation foundation = Foundation.h2(folder, CLOCK);
        Cluster one = member(ports[0], ports[1]);
        Cluster two = member(ports[1], ports[0])) {
      crowd(new InsuredPlace(foundation, one), new InsuredPlace(foundation, two));
    }
  }

  private static void crowd(InsuredPlace one, InsuredPlace two) throws Exception {
    one.loadPerson();
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      for (int bill = 0; bill < BILLS; bill++) {
        InsuredPlace place = (repeat + bill) % 2 == 0 ? one : two;
        String key = "K" + bill;
        String visit = "V" + bill;
        calls.add(
            () ->
                place.desk.answer(
                    InsuredPlace.SHANGHAI,
                    key,
                    InsuredPlace.settle(InsuredPlace.inpatient(visit, "3000.00"), true)));
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Answer>> answers;
    try {
      answers = threads.invokeAll(calls);
    } finally {
      threads.shutdown();
    }

    HashSet<String> ids = new HashSet<>();
    for (Future<Answer> answer : answers) {
      ids.add(assertInstanceOf(BillSettled.class, answer.get()).settlementId());
    }
    assertEquals(BILLS, ids.size());
    assertFigures(one);
  }

  /** As if settled one after another: each in its own place of the year. */
  private static void assertFigures(InsuredPlace place) {
    List<SettlementRow> rows = place.settlements();
    assertEquals(
        IntStream.rangeClosed(1, BILLS).mapToObj(Long::valueOf).toList(),
        rows.stream().map(row -> row.event).toList());
    AccumulatorRow accumulator = place.accumulators().get(0);
    assertEquals(BILLS, accumulator.admissions);
    // First stay 600, later ones 300 (340100 employees, class-3 hospital), 90 %.
    Money pool = Money.ofYuan("2160.00").plus(Money.ofYuan("12150.00"));
    assertEquals(pool, accumulator.figures().paidBy(Fund.POOL));
    assertEquals(pool.negated(), place.balances().get("payable/310000/POOL"));
    Money account = Money.ZERO;
    for (SettlementRow row : rows) {
      account = account.plus(Figures.amounts(row.amounts).get(Fund.PERSONAL_ACCOUNT));
    }
    assertEquals(Money.ofYuan("5000.00"), place.account().plus(account));
    assertEquals(Money.ZERO, place.trialBalance());
  }

  private static HazelcastCluster member(int port, int other) {
    return HazelcastCluster.start(
        Configuration.of(
            Map.of("cluster.port", Integer.toString(port), "cluster.members", "127.0.0.1:" + other),
            ClusterSettings.ALL),
        "insured-test");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
