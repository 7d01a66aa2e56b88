package org.renshe.chassis.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renshe.chassis.Await;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.problem.ProblemException;

/** Two real Hazelcast members in one process. */
class HazelcastClusterTest {
  private final Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
  private final AtomicInteger overlaps = new AtomicInteger();
  private HazelcastCluster one;
  private HazelcastCluster two;

  @BeforeEach
  void start() throws IOException {
    int portOne = freePort();
    int portTwo = freePort();
    one = member(portOne, portTwo);
    two = member(portTwo, portOne);
    assertEquals(2, two.members().size());
    one.registerDesk("count", request -> count("one", request));
    two.registerDesk("count", request -> count("two", request));
  }

  @AfterEach
  void stop() {
    one.close();
    two.close();
  }

  @Test
  void aKeyHasOneOwnerWhicheverMemberIsAsked() {
    List<String> owners = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String key = "person-" + i;
      String fromOne = call(one, key);
      assertEquals(fromOne, call(two, key));
      owners.add(fromOne);
    }
    assertTrue(owners.contains("one") && owners.contains("two"), owners.toString());
  }

  @Test
  void callsOfAKeyNeverOverlap() throws Exception {
    callAll(i -> call(i % 2 == 0 ? one : two, "person-" + i % 3), 120);
    assertEquals(0, overlaps.get());
    assertEquals(120, calls.values().stream().mapToInt(AtomicInteger::get).sum());
  }

  @Test
  void aMemberThatStopsLosesNoCall() throws Exception {
    CountDownLatch busy = new CountDownLatch(10);
    ExecutorService stopper = Executors.newSingleThreadExecutor();
    Future<?> stopped =
        stopper.submit(
            () -> {
              busy.await(10, TimeUnit.SECONDS);
              two.close();
              return null;
            });
    callAll(
        i -> {
          String owner = call(one, "person-" + i);
          busy.countDown();
          return owner;
        },
        200);
    stopped.get(20, TimeUnit.SECONDS);
    stopper.shutdown();
    for (int i = 0; i < 200; i++) {
      assertTrue(calls.get("person-" + i).get() >= 1);
    }
    Await.until(() -> one.members().size() == 1);
  }

  @Test
  void refusalsComeBackWithTheirCodeAndSentences() {
    one.registerDesk("refuse", request -> refuse());
    two.registerDesk("refuse", request -> refuse());
    for (String key : List.of("a", "b", "c", "d", "e", "f")) {
      ProblemException refused =
          assertThrows(ProblemException.class, () -> one.callOwner("refuse", key, new byte[0]));
      assertEquals("RS-CHA-0020", refused.problem().code());
      assertTrue(refused.sentence(Locale.CHINESE).contains("幂等键 {k} "));
      assertTrue(refused.remedy(Locale.ENGLISH).startsWith("Use a new key"));
    }
  }

  @Test
  void anOwnerWithTooMuchWaitingIsAwayForNow() throws Exception {
    one.close();
    two.close();
    int portOne = freePort();
    int portTwo = freePort();
    Map<String, String> narrow =
        Map.of("cluster.desk.threads", "1", "cluster.desk.waiting-max", "1");
    one = member(portOne, portTwo, narrow);
    two = member(portTwo, portOne, narrow);
    CountDownLatch open = new CountDownLatch(1);
    for (HazelcastCluster each : List.of(one, two)) {
      each.registerDesk("slow", request -> slowly(open));
    }
    ExecutorService pool = Executors.newFixedThreadPool(16);
    try {
      List<Future<byte[]>> calls = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        String key = "person-" + i;
        calls.add(pool.submit(() -> one.callOwner("slow", key, new byte[0])));
      }
      Await.until(() -> calls.stream().anyMatch(Future::isDone));
      open.countDown();
      for (Future<byte[]> call : calls) {
        try {
          call.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
          assertEquals(
              ChassisProblem.OWNER_AWAY,
              assertInstanceOf(ProblemException.class, e.getCause()).problem());
        }
      }
    } finally {
      open.countDown();
      pool.shutdown();
    }
  }

  private static byte[] slowly(CountDownLatch open) {
    try {
      open.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new byte[0];
  }

  @Test
  void announcementsReachEveryMember() throws Exception {
    CountDownLatch heard = new CountDownLatch(2);
    one.listen("topic", text -> heard.countDown());
    two.listen("topic", text -> heard.countDown());
    one.announce("topic", "hello");
    assertTrue(heard.await(10, TimeUnit.SECONDS));
  }

  @Test
  void workAloneRunsOnOneMemberAtATime() {
    assertTrue(one.runAlone("job", () -> assertFalse(two.runAlone("job", () -> {}))));
    assertTrue(two.runAlone("job", () -> {}));
  }

  private static byte[] refuse() {
    throw ChassisProblem.KEY_REUSED.with("{k}");
  }

  private byte[] count(String owner, byte[] request) {
    String key = new String(request, UTF_8);
    AtomicInteger guests = inside.computeIfAbsent(key, k -> new AtomicInteger());
    if (guests.incrementAndGet() > 1) {
      overlaps.incrementAndGet();
    }
    calls.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet();
    guests.decrementAndGet();
    return owner.getBytes(UTF_8);
  }

  private static String call(Cluster from, String key) {
    return new String(from.callOwner("count", key, key.getBytes(UTF_8)), UTF_8);
  }

  private static void callAll(java.util.function.IntFunction<String> call, int times)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        answers.add(pool.submit(() -> call.apply(number)));
      }
      for (Future<String> answer : answers) {
        answer.get(30, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdown();
    }
  }

  private static HazelcastCluster member(int port, int otherPort) {
    return member(port, otherPort, Map.of());
  }

  private static HazelcastCluster member(int port, int otherPort, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("cluster.port", Integer.toString(port));
    settings.put("cluster.members", "127.0.0.1:" + port + ",127.0.0.1:" + otherPort);
    return HazelcastCluster.start(
        Configuration.of(settings, ClusterSettings.ALL), "test-" + Math.min(port, otherPort));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
