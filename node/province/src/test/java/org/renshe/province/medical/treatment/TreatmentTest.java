package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renshe.chassis.database.OnceStore;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Certificates;
import org.renshe.province.medical.institution.InstitutionProblem;
import org.renshe.routes.hospital.HospitalEnvelope;
import org.renshe.routes.hospital.HospitalRequest;

/** What a single transcript cannot tell: many at once, who may sign, what others may look at. */
class TreatmentTest {
  private static final int TERMINALS = 6;
  private TestTreatment place;

  @BeforeEach
  void open() {
    place = new TestTreatment("jdbc:h2:mem:treatment");
  }

  @AfterEach
  void close() {
    place.close();
  }

  @Test
  void theSameMessageFromManyTerminalsAtOnceHasOneEffect() throws Exception {
    Story story = new Story(place);
    story.play("0110-up-to-fees.txt");
    byte[] body = story.message(story.lastLineOf("0110-settle.txt"));
    ExecutorService terminals = Executors.newFixedThreadPool(TERMINALS);
    try {
      List<Callable<byte[]>> calls = new ArrayList<>();
      for (int i = 0; i < TERMINALS; i++) {
        calls.add(() -> place.send(body));
      }
      for (Future<byte[]> call : terminals.invokeAll(calls, 60, TimeUnit.SECONDS)) {
        String answer = new String(call.get(), StandardCharsets.UTF_8);
        assertTrue(answer.contains("\"infcode\":\"0\"") || answer.contains("RS-RTE-"), answer);
      }
    } finally {
      terminals.shutdownNow();
    }
    assertEquals(1, place.near.settlements());
    assertEquals("103.93", place.balance("receivable/990000/POOL").toYuan());
    assertEquals(
        Money.ZERO, place.database.read(transaction -> place.ledger.trialBalance(transaction)));
  }

  @Test
  void anInstitutionsCertificateMustBeOurs() {
    assertEquals(1, place.institutions.keys().certificates(TestTreatment.HOSPITAL).size());
    assertEquals(List.of(), place.institutions.keys().certificates("H99010100002"));
    ProblemException other =
        assertThrows(
            ProblemException.class,
            () ->
                place.institutions.register(
                    TestTreatment.HOSPITAL,
                    TestTreatment.HOSPITAL_NAME,
                    place.issue("H99010100002").certificate()));
    assertEquals(InstitutionProblem.CERTIFICATE_NOT_OURS, other.problem());
  }

  @Test
  void aRevokedCertificateNoLongerSigns() {
    place.revoked.add(Certificates.serialOf(place.hospital.certificate()));
    assertEquals(List.of(), place.institutions.keys().certificates(TestTreatment.HOSPITAL));
    ProblemException revoked =
        assertThrows(
            ProblemException.class,
            () ->
                place.institutions.register(
                    TestTreatment.HOSPITAL,
                    TestTreatment.HOSPITAL_NAME,
                    place.hospital.certificate()));
    assertEquals(InstitutionProblem.CERTIFICATE_REVOKED, revoked.problem());
  }

  @Test
  void aStatementIsMaskedAndEveryLookIsAudited() {
    Story story = new Story(place);
    story.play("0100-outpatient-8.1.txt");
    SettledBill bill = place.service.look(story.caught("settlement"), "operator");
    assertEquals("周**", bill.maskedName());
    assertEquals("9902**********0018", bill.maskedNumber());
    assertEquals(4, bill.bill().lines().size());
    assertEquals("76.77", bill.statement().cash().toYuan());
    Long looks =
        place.database.read(
            transaction ->
                transaction
                    .session()
                    .createNativeQuery(
                        "select count(*) from audit_entry where action_name = 'statement'",
                        Long.class)
                    .getSingleResult());
    assertEquals(1L, looks);
  }

  @Test
  void theDaysActsAddUp() {
    new Story(place).play("0300-timeout-reversal-refund-8.3.txt");
    Money total = Money.ZERO;
    List<DayRow> rows = place.service.doneOn(LocalDate.parse("2026-03-10"), " ", 100);
    for (DayRow row : rows) {
      total = total.plus(Money.sum(row.amounts().values()));
    }
    assertEquals(5, rows.size());
    assertEquals("283.93", total.toYuan());
  }

  @Test
  void aSettlementThatCrossedItsRefusalIsTakenBack() {
    String key = awaySettlementOnTheWay();
    place.database.run(
        transaction ->
            place.books.book(
                transaction, key, new RequestRefused("RS-MED-0104", "已停保", "suspended", "", "")));
    place.places.deliver();
    assertEquals(1, place.far.settlements());
    assertEquals("0.00", place.balance("receivable/980000/POOL").toYuan());
    place.acts.askDue();
    place.places.deliver();
    assertEquals("2000.00", place.far.balance().toYuan());
    assertEquals("0.00", place.balance("receivable/980000/POOL").toYuan());
    List<DayRow> rows = place.service.doneOn(LocalDate.parse("2026-03-10"), " ", 100);
    assertEquals(2, rows.size(), "the settlement nobody saw, and its reversal");
    assertEquals("20120.28", Money.sum(rows.get(0).amounts().values()).toYuan());
    assertEquals("-20120.28", Money.sum(rows.get(1).amounts().values()).toYuan());
  }

  @Test
  void aRefusedRequestIsBarredWithoutAnyOtherTrace() {
    String key = awaySettlementLost();
    place.database.run(
        transaction ->
            place.books.book(
                transaction, key, new RequestRefused("RS-MED-0104", "已停保", "suspended", "", "")));
    place.acts.askDue();
    place.places.deliverBackwards();
    assertEquals(0, place.far.settlements());
    assertEquals(List.of(), place.service.doneOn(LocalDate.parse("2026-03-10"), " ", 100));
  }

  @Test
  void aRefusalThatComesWhileAReversalIsOnItsWayIsBookedAtOnce() {
    Story story = new Story(place);
    String key = awaySettlement(story, true);
    byte[] reversal = story.nextMessage(reversalOf(story.caught("msgid")));
    assertHas("RS-MED-0206", text(place.send(reversal)));
    book(key, "RS-MED-0104");
    place.places.silent(false, false);
    place.places.deliverBackwards();
    assertHas("RS-MED-0265", text(place.send(reversal)));
    assertEquals(0, place.far.settlements());
    story.play("0210-settle.txt");
    assertEquals(1, place.far.settlements());
  }

  @Test
  void aRefusedRequestIsBarredThoughTheHospitalsOwnReversalWasRefused() {
    Story story = new Story(place);
    String key = awaySettlement(story, true);
    place.send(story.nextMessage(reversalOf(story.caught("msgid"))));
    book(key, "RS-MED-0104");
    int sent = place.places.sent();
    place.acts.askDue();
    assertEquals(sent, place.places.sent(), "the hospital's reversal bars it");
    book(keyOf(story), "RS-CHA-0086");
    place.acts.askDue();
    assertEquals(sent + 1, place.places.sent());
    book(key + "/bar", "RS-CHA-0086");
    place.acts.askDue();
    assertEquals(sent + 1, place.places.sent());
  }

  @Test
  void aRefusedReversalThatComesAgainIsToldTheSame() {
    Story story = new Story(place);
    awaySettlement(story, false);
    byte[] reversal = story.nextMessage(reversalOf(story.caught("msgid")));
    place.send(reversal);
    book(keyOf(story), "RS-MED-0013");
    assertHas("RS-MED-0013", text(place.send(reversal)));
    assertHas("RS-MED-0013", text(place.send(reversal)));
  }

  @Test
  void aRefusalThatIsOnlyTheShadowOfTheSameMessageIsNotTold() {
    OnceStore store = new OnceStore(place.database, Clock.systemUTC());
    MessageOnce once = new MessageOnce(place.database, store);
    HospitalRequest request =
        new HospitalRequest(
            "2207",
            new HospitalEnvelope(
                Map.of("msgid", "m1", "fixmedins_code", "H1"), new byte[] {1}, null),
            Instant.EPOCH);
    AtomicInteger runs = new AtomicInteger();
    String mark =
        once.write(
            request,
            transaction -> {
              if (runs.incrementAndGet() == 1) {
                // the same message commits on another member right after this one looked for it
                place.database.run(other -> once.once(other, request, () -> "theirs"));
                throw BillingProblem.SETTLEMENT_RUNNING.with();
              }
              return once.once(transaction, request, () -> "ours");
            });
    assertEquals("theirs", mark);
  }

  @Test
  void aStatementThatDoesNotAddUpIsRefusedAndTakenBack() {
    String key = awaySettlementOnTheWay();
    BillSettled honest = place.places.onTheWay(key, BillSettled.class);
    BillSettled wrong =
        new BillSettled(
            honest.settlementId(), honest.settledAt(), cashLess(honest.statement()), honest.owed());
    place.database.run(transaction -> place.books.book(transaction, key, wrong));
    place.places.silent(false, false);
    place.places.deliver();
    place.acts.askDue();
    place.places.deliver();
    assertEquals("2000.00", place.far.balance().toYuan());
    assertEquals(
        Money.ZERO, place.database.read(transaction -> place.ledger.trialBalance(transaction)));
    assertEquals("0.00", place.balance("receivable/980000/POOL").toYuan());
  }

  @Test
  void peopleAreForgottenAfterTheirTime() {
    new Story(place).play("0110-up-to-fees.txt");
    assertEquals(0, place.people.forget());
    place.passSeconds(31L * 24 * 3600);
    assertEquals(1, place.people.forget());
  }

  private String awaySettlementOnTheWay() {
    return awaySettlement(false);
  }

  private String awaySettlementLost() {
    return awaySettlement(true);
  }

  private String awaySettlement(boolean lost) {
    return awaySettlement(new Story(place), lost);
  }

  private String awaySettlement(Story story, boolean lost) {
    story.play("0210-away-discharged.txt");
    place.places.silent(true, lost);
    place.send(story.message(story.lastLineOf("0210-settle.txt")));
    return keyOf(story);
  }

  private static String keyOf(Story story) {
    return "990000/" + TestTreatment.HOSPITAL + "/" + story.caught("msgid");
  }

  private static String reversalOf(String msgid) {
    return """
        2601 {"data":{"psn_no":"980200000000000000020002","omsgid":"%s","oinfno":"2304"}}"""
        .formatted(msgid);
  }

  private void book(String key, String refusal) {
    place.database.run(
        transaction ->
            place.books.book(
                transaction, key, new RequestRefused(refusal, "不予办理", "refused", "", "")));
  }

  private static void assertHas(String code, String answer) {
    assertTrue(answer.contains(code), answer);
  }

  private static String text(byte[] answer) {
    return new String(answer, StandardCharsets.UTF_8);
  }

  private static Statement cashLess(Statement honest) {
    return new Statement(
        honest.totals(),
        honest.outOfAreaFirstPay(),
        honest.deductible(),
        honest.poolRatio(),
        honest.payments(),
        honest.cash().minus(Money.ofFen(1)),
        honest.accountBalance(),
        honest.steps(),
        honest.policyPack(),
        honest.policyDigest(),
        honest.sample());
  }
}
