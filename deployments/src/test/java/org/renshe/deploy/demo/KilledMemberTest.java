package org.renshe.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.renshe.deploy.demo.DemoNode.DemoProvince;
import org.renshe.deploy.demo.ThreeSidedCheck.Side;
import org.renshe.deploy.hospital.Bill;
import org.renshe.deploy.hospital.Bill.Priced;
import org.renshe.deploy.hospital.Care;
import org.renshe.deploy.hospital.Cashier;
import org.renshe.deploy.hospital.Counter;
import org.renshe.deploy.hospital.Hospital;
import org.renshe.deploy.hospital.HospitalBooks;
import org.renshe.deploy.process.ChildProcess;
import org.renshe.deploy.process.Supervisor;

/**
 * One of Anhui's two members is killed as {@code kill -9} does in the middle of a stream of bills
 * of Anhui's people; the other goes on, and the killed one comes back and joins.
 */
@Tag("process")
@ExtendWith(RunningFederation.class)
class KilledMemberTest {
  private static final int BILLS_EACH = 12;
  private static final int BILLS_BEFORE_THE_KILL = 8;

  /** Anhui's people, and the province each is treated in, by her filing. */
  private static final Map<String, DemoProvince> PEOPLE =
      Map.of(
          "方演示", DemoProvince.SHANGHAI,
          "汪演示", DemoProvince.SHANGHAI,
          "江演示", DemoProvince.HAINAN);

  private static final DemoNode VICTIM = DemoProvince.ANHUI.nodes().get(1);

  private final CountDownLatch underWay = new CountDownLatch(BILLS_BEFORE_THE_KILL);
  private final ConcurrentLinkedQueue<String> settled = new ConcurrentLinkedQueue<>();

  @Test
  void nothingIsLostOrDoubledWhenAMemberIsKilledAndItComesBack(Federation federation)
      throws Exception {
    HospitalBooks books = new HospitalBooks();
    ExecutorService hospitals = Executors.newFixedThreadPool(PEOPLE.size());
    try {
      List<Future<?>> streams = new ArrayList<>();
      for (String person : PEOPLE.keySet()) {
        streams.add(hospitals.submit(() -> stream(federation, person, books)));
      }
      assertTrue(underWay.await(2, TimeUnit.MINUTES), "no stream of bills");
      Supervisor supervisor = federation.supervisor();
      supervisor.child(VICTIM.name()).kill();
      int before = settled.size();
      for (Future<?> stream : streams) {
        stream.get(5, TimeUnit.MINUTES);
      }
      int after = settled.size() - before;
      supervisor.start(List.of(federation.processes().node(VICTIM)));
      assertEquals(PEOPLE.size() * BILLS_EACH, settled.size());
      assertBooksAgree(federation, books);
      System.out.printf(
          "killed %s after %d bills; %d settled while it was away or coming; none lost, none"
              + " doubled%n",
          VICTIM.name(), before, after);
    } finally {
      hospitals.shutdownNow();
    }
    assertServesAgain(federation);
  }

  /** Bills of one person, one after the other; an unknown outcome is asked for again. */
  private void stream(Federation federation, String person, HospitalBooks books) {
    Counter counter = counter(federation, PEOPLE.get(person).nodes().get(0), books);
    counter.signIn();
    Care care = new Care(counter);
    Cashier cashier = new Cashier(counter);
    for (int i = 0; i < BILLS_EACH; i++) {
      Bill bill =
          care.register(counter.find(DemoPerson.named(person).atCounter(federation::token)));
      Priced priced = care.upload(bill, DayOfWork.fees("cold"));
      settled.add(cashier.settle(bill, priced).settlementId());
      underWay.countDown();
    }
  }

  private void assertBooksAgree(Federation federation, HospitalBooks books) {
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    ThreeSidedCheck check = new ThreeSidedCheck();
    new SideBooks(federation).addTo(check, today);
    assertEquals(List.of(), check.differences());
    assertEquals(settled.size(), settled.stream().distinct().count());
    assertTrue(check.sum(Side.HUB).acts() >= books.entries().size());
    JsonNode trial = federation.node(VICTIM).get("/api/v1/admin/ledger/trial-balance");
    assertEquals("0.00", trial.path("sum").asText());
  }

  /** The member that came back takes a hospital's work itself. */
  private void assertServesAgain(Federation federation) {
    ChildProcess back = federation.supervisor().child(VICTIM.name());
    assertTrue(back.isAlive());
    Counter counter = counter(federation, VICTIM, new HospitalBooks());
    counter.signIn();
    Care care = new Care(counter);
    Bill bill = care.register(counter.find(DemoPerson.named("方演示").atCounter(federation::token)));
    Priced priced = care.upload(bill, DayOfWork.fees("cold"));
    assertEquals(priced.total(), new Cashier(counter).settle(bill, priced).figures().total());
  }

  private static Counter counter(Federation federation, DemoNode node, HospitalBooks books) {
    Hospital hospital =
        Federation.hospitals().stream()
            .filter(one -> one.province().equals(node.province().code()))
            .findFirst()
            .orElseThrow();
    return federation.counter(hospital, federation.wire(node), books);
  }
}
