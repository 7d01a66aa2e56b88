package org.renshe.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.citrusframework.TestCaseRunner;
import org.citrusframework.annotations.CitrusResource;
import org.citrusframework.annotations.CitrusTest;
import org.citrusframework.junit.jupiter.CitrusSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.renshe.deploy.demo.DemoNode.DemoProvince;
import org.renshe.deploy.hospital.Bill;
import org.renshe.deploy.hospital.Bill.Priced;
import org.renshe.deploy.hospital.Bill.Settled;
import org.renshe.deploy.hospital.Care;
import org.renshe.deploy.hospital.Cashier;
import org.renshe.deploy.hospital.Counter;
import org.renshe.deploy.hospital.Counter.KnownPatient;
import org.renshe.deploy.hospital.Figures;
import org.renshe.deploy.hospital.Hospital;
import org.renshe.deploy.hospital.HospitalBooks;
import org.renshe.deploy.hospital.HospitalReply;
import org.renshe.deploy.hospital.Wire;
import org.renshe.protocol.money.Money;

/** A hospital's day in the order in which it meets the interface; Citrus plays the hospital. */
@Tag("process")
@CitrusSupport
@ExtendWith(RunningFederation.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class HospitalStoryTest {
  private static final DemoNode SHANGHAI = DemoProvince.SHANGHAI.nodes().get(0);

  @Test
  void s0100EveryProcessIsReadyAndDescribesItsInterface(Federation federation) {
    assertTrue(federation.hub().get("/openapi.json").path("openapi").asText().startsWith("3.1"));
    for (DemoNode node : DemoNode.ALL) {
      JsonNode description = federation.node(node).get("/openapi.json");
      assertTrue(description.path("openapi").asText().startsWith("3.1"), node.name());
      assertFalse(description.path("paths").isEmpty(), node.name());
    }
  }

  @Test
  @CitrusTest
  void s0200SignInAndFindSomebodyInsuredElsewhereByCardNumberIdNumberAndToken(
      @CitrusResource TestCaseRunner runner, Federation federation) {
    Counter counter = counter(runner, federation);
    for (String name : new String[] {"方演示", "汪演示", "江演示"}) {
      KnownPatient known = find(counter, federation, name);
      assertEquals(DemoPerson.named(name).personNumber(), known.personNumber());
      assertEquals("340100", known.insuredDivision());
    }
  }

  @Test
  @CitrusTest
  void s0300AnOutpatientBillSettlesAsItWasEstimated(
      @CitrusResource TestCaseRunner runner, Federation federation) {
    Counter counter = counter(runner, federation);
    Cashier cashier = new Cashier(counter);
    Bill bill = new Care(counter).register(find(counter, federation, "方演示"));
    Priced priced = new Care(counter).upload(bill, DayOfWork.fees("chest"));
    Figures estimate = cashier.estimate(bill, priced);
    Settled settled = cashier.settle(bill, priced);
    assertEquals(estimate, settled.figures());
    assertTrue(settled.figures().payable().isPositive());
    assertEquals(priced.total(), settled.figures().total());
  }

  @Test
  @CitrusTest
  void s0400TheSameMessageAgainGetsTheSameAnswerAndAnotherUnderItsNumberIsRefused(
      @CitrusResource TestCaseRunner runner, Federation federation) {
    Counter counter = counter(runner, federation);
    Cashier cashier = new Cashier(counter);
    Settled settled = settle(counter, federation, "符演示", "scan");
    assertTrue(cashier.repeatsEqually(settled));
    Bill bill = new Care(counter).register(find(counter, federation, "符演示"));
    Priced priced = new Care(counter).upload(bill, DayOfWork.fees("cold"));
    HospitalReply refused =
        send(
            runner,
            federation,
            cashier.settlementMessage(
                bill, priced, settled.messageId(), DemoPerson.named("符演示").plainCredential()));
    assertFalse(refused.succeeded());
    assertTrue(refused.error().matches("(?s)\\[RS-[A-Z]{3}-\\d{4}].*"), refused.error());
  }

  @Test
  @CitrusTest
  void s0500ACancelledBillLeavesNothingAndSettlesAnew(
      @CitrusResource TestCaseRunner runner, Federation federation) {
    HospitalBooks books = new HospitalBooks();
    Counter counter = counter(federation, wire(runner, federation), books);
    Cashier cashier = new Cashier(counter);
    Bill bill = new Care(counter).register(find(counter, federation, "吴演示"));
    Priced priced = new Care(counter).upload(bill, DayOfWork.fees("chest"));
    Settled first = cashier.settle(bill, priced);
    assertEquals(first.figures().negated(), cashier.cancel(first));
    Settled second = cashier.settle(bill, priced);
    assertEquals(first.figures(), second.figures());
    assertNotEquals(first.settlementId(), second.settlementId());
    assertEquals(3, books.entries().size());
  }

  @Test
  @CitrusTest
  void s0600AReversalIsAskedForTwiceAndBlocksItsMessageForEver(
      @CitrusResource TestCaseRunner runner, Federation federation) {
    Counter counter = counter(runner, federation);
    Cashier cashier = new Cashier(counter);
    Settled settled = settle(counter, federation, "方演示", "cold");
    cashier.reverse(settled);
    cashier.reverse(settled);
    assertFalse(send(runner, federation, settled.sent()).succeeded());
  }

  @Test
  @CitrusTest
  void s0700AStayIsAdmittedChargedDischargedAndSettled(
      @CitrusResource TestCaseRunner runner, Federation federation) {
    Counter counter = counter(runner, federation);
    Care care = new Care(counter);
    Bill bill = care.admit(find(counter, federation, "汪演示"), 7);
    Priced priced = care.upload(bill, DayOfWork.fees("appendix"));
    care.discharge(bill);
    Settled settled = new Cashier(counter).settle(bill, priced);
    assertEquals(priced.total(), settled.figures().total());
    assertTrue(settled.figures().cash().compareTo(priced.total()) < 0);
  }

  @Test
  @CitrusTest
  void s0800ASignatureThatIsNotTheHospitalsIsRefused(
      @CitrusResource TestCaseRunner runner, Federation federation) {
    List<String> sent = new ArrayList<>();
    Wire listening =
        message -> {
          sent.add(message);
          return wire(runner, federation).exchange(message);
        };
    find(counter(federation, listening, new HospitalBooks()), federation, "方演示");
    HospitalReply refused = send(runner, federation, sent.get(1).replace("方演示", "万演示"));
    assertFalse(refused.succeeded());
    assertFalse(refused.error().isBlank());
  }

  @Test
  void s0900HubAndBothProvincesHoldTheSameActsToTheFen(Federation federation) {
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    ThreeSidedCheck check = new ThreeSidedCheck();
    new SideBooks(federation).addTo(check, today);
    assertEquals(List.of(), check.differences());
    assertTrue(check.sum(ThreeSidedCheck.Side.HUB).acts() > 0);
    HubCheck own = new HubCheck(federation);
    assertEquals(List.of(), own.differences(own.run(today), today));
    for (DemoProvince province : DemoProvince.values()) {
      JsonNode books = federation.node(province).get("/api/v1/admin/ledger/trial-balance");
      assertEquals(Money.ZERO.toYuan(), books.path("sum").asText(), province.title());
    }
  }

  private static Settled settle(Counter counter, Federation federation, String name, String fees) {
    Bill bill = new Care(counter).register(find(counter, federation, name));
    Priced priced = new Care(counter).upload(bill, DayOfWork.fees(fees));
    return new Cashier(counter).settle(bill, priced);
  }

  private static KnownPatient find(Counter counter, Federation federation, String name) {
    return counter.find(DemoPerson.named(name).atCounter(federation::token));
  }

  private static CitrusWire wire(TestCaseRunner runner, Federation federation) {
    return new CitrusWire(runner, federation.ports().nodeUrl(SHANGHAI));
  }

  private static HospitalReply send(TestCaseRunner runner, Federation federation, String message) {
    return HospitalReply.read(wire(runner, federation).exchange(message));
  }

  private static Counter counter(TestCaseRunner runner, Federation federation) {
    return counter(federation, wire(runner, federation), new HospitalBooks());
  }

  private static Counter counter(Federation federation, Wire wire, HospitalBooks books) {
    Hospital hospital =
        Federation.hospitals().stream()
            .filter(one -> one.province().equals(SHANGHAI.province().code()))
            .findFirst()
            .orElseThrow();
    Counter counter = federation.counter(hospital, wire, books);
    counter.signIn();
    return counter;
  }
}
