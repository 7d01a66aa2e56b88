package org.renshe.province.medical.settlement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.envelope.MessageCodec;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillPresettled;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.CancelSettlement;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.FindPerson;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.PersonFound;
import org.renshe.protocol.message.PresettleBill;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.message.RequestReversed;
import org.renshe.protocol.message.ReverseRequest;
import org.renshe.protocol.message.SettleBill;
import org.renshe.protocol.message.SettlementCancelled;
import org.renshe.protocol.money.Money;
import org.renshe.province.Foundation;
import org.renshe.province.medical.filing.FilingResource;

/** The insured place on a real H2: one effect a key, everything undone exactly, refusals named. */
class SettlementDeskTest {
  private static final Instant NOW = Instant.parse("2026-03-12T02:00:00Z");

  @TempDir static Path folder;
  private static Foundation foundation;
  private InsuredPlace place;

  @BeforeAll
  static void open() {
    foundation = Foundation.h2(folder, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @BeforeEach
  void loadPerson() {
    foundation.clear();
    place = new InsuredPlace(foundation, new LocalCluster());
    place.loadPerson();
  }

  @AfterAll
  static void close() {
    foundation.close();
  }

  @Test
  void settlesByTheInsuredPlacesPolicyAndBooksWhatItOwes() {
    BillSettled settled = settle("K1", InsuredPlace.settle(bill("V1"), true));

    // 340100 employees, class-3 hospital, first stay: deductible 600, 90 % (sample pack).
    assertEquals(Money.ofYuan("17460.00"), settled.statement().paidBy(Fund.POOL));
    assertEquals(Money.ofYuan("2660.50"), settled.statement().paidBy(Fund.PERSONAL_ACCOUNT));
    assertEquals(Money.ZERO, settled.statement().cash());
    assertEquals(Money.ofYuan("20120.50"), settled.owed().total());
    assertTrue(settled.settlementId().length() <= 30);
    assertEquals(Money.ofYuan("2339.50"), place.account());
    assertEquals(Money.ofYuan("-17460.00"), place.balances().get("payable/310000/POOL"));
    assertEquals(Money.ofYuan("-2339.50"), place.balances().get("personal-accounts/EMPLOYEE"));
    assertEquals(Money.ZERO, place.trialBalance());
  }

  @Test
  void theSameKeyGivesTheSameAnswerByteForByteAndNoSecondEffect() {
    SettleBill request = InsuredPlace.settle(bill("V1"), true);
    BillSettled first = settle("K1", request);
    BillSettled second = settle("K1", request);

    assertEquals(first, second);
    assertArrayEquals(MessageCodec.encode(first), MessageCodec.encode(second));
    assertEquals(1, place.settlements().size());
    assertEquals(Money.ofYuan("2339.50"), place.account());
  }

  @Test
  void theSameKeyWithAnotherContentIsRefused() {
    settle("K1", InsuredPlace.settle(bill("V1"), true));

    Answer answer =
        place.desk.answer(InsuredPlace.SHANGHAI, "K1", InsuredPlace.settle(bill("V1"), false));

    assertInstanceOf(RequestRefused.class, answer);
    assertEquals(1, place.settlements().size());
  }

  @Test
  void twoProvincesMayChooseTheSameKey() {
    settle("K1", InsuredPlace.settle(bill("V1"), false));

    Answer answer =
        place.desk.answer(
            Foundation.ANHUI,
            "K1",
            InsuredPlace.settle(
                InsuredPlace.bill("V9", CareKind.INPATIENT, "21", "900.00", "340104"), false));

    assertInstanceOf(BillSettled.class, answer);
  }

  @Test
  void aTrialGivesTheSameFiguresAndLeavesNothing() {
    SettleBill request = InsuredPlace.settle(bill("V1"), true);
    BillPresettled trial =
        assertInstanceOf(
            BillPresettled.class,
            place.desk.answer(
                InsuredPlace.SHANGHAI,
                "T1",
                new PresettleBill(
                    request.personNumber(),
                    request.kind(),
                    request.credential(),
                    request.useAccount(),
                    request.bill())));

    assertTrue(place.accumulators().isEmpty());
    assertEquals(Money.ofYuan("5000.00"), place.account());
    assertEquals(trial.statement(), settle("K1", request).statement());
  }

  @Test
  void cancellingRestoresAccumulatorsAccountAndBooks() {
    BillSettled first = settle("K1", InsuredPlace.settle(bill("V1"), true));
    var before = place.accumulators().get(0).figures();
    BillSettled second = settle("K2", InsuredPlace.settle(bill("V2"), true));

    SettlementCancelled cancelled =
        assertInstanceOf(
            SettlementCancelled.class,
            place.desk.answer(
                InsuredPlace.SHANGHAI,
                "C2",
                new CancelSettlement(InsuredPlace.PERSON, second.settlementId())));

    assertEquals(before, place.accumulators().get(0).figures());
    assertEquals(Money.ofYuan("2339.50"), place.account());
    assertEquals(Money.ofYuan("2339.50"), cancelled.accountBalance());
    assertEquals(second.statement(), cancelled.original());
    assertEquals(second.owed().total().negated(), cancelled.owed().total());
    assertEquals(Obligation.Act.CANCELLED, cancelled.owed().act());
    assertEquals(
        first.owed().amounts().get(Fund.POOL).negated(),
        place.balances().get("payable/310000/POOL"));
    assertEquals(Money.ZERO, place.trialBalance());
  }

  @Test
  void aSettlementIsUndoneOnce() {
    BillSettled first = settle("K1", InsuredPlace.settle(bill("V1"), false));
    settle("K2", InsuredPlace.settle(bill("V2"), false));
    CancelSettlement cancel = new CancelSettlement(InsuredPlace.PERSON, first.settlementId());
    Answer once = place.desk.answer(InsuredPlace.SHANGHAI, "C1", cancel);

    assertEquals(once, place.desk.answer(InsuredPlace.SHANGHAI, "C1", cancel));
    assertEquals("RS-MED-0012", refusal("C9", cancel));
    assertEquals("RS-MED-0012", refusal("R9", new ReverseRequest(InsuredPlace.PERSON, "K1")));
  }

  @Test
  void withinAVisitTheNewestIsCancelledFirst() {
    BillSettled first = settle("K1", InsuredPlace.settle(bill("V1"), false));
    settle("K2", InsuredPlace.settle(bill("V1"), false));

    assertEquals(
        "RS-MED-0014",
        refusal("C1", new CancelSettlement(InsuredPlace.PERSON, first.settlementId())));
  }

  @Test
  void aRefusedCancellationStaysRefusedThoughACopyOfItComesLater() {
    BillSettled first = settle("K1", InsuredPlace.settle(bill("V1"), false));
    settle("K2", InsuredPlace.settle(bill("V1"), false));
    CancelSettlement cancel = new CancelSettlement(InsuredPlace.PERSON, first.settlementId());
    assertEquals("RS-MED-0014", refusal("C1", cancel));
    place.desk.answer(InsuredPlace.SHANGHAI, "R2", new ReverseRequest(InsuredPlace.PERSON, "K2"));

    assertEquals("RS-MED-0014", refusal("C1", cancel));
    assertEquals(SettlementRow.State.LIVE, place.settlements().get(0).state);
    assertInstanceOf(
        SettlementCancelled.class, place.desk.answer(InsuredPlace.SHANGHAI, "C2", cancel));
  }

  @Test
  void aClockThatLagsAtMidnightNeverUndoesBeforeTheSettlement() {
    BillSettled settled = settle("K1", InsuredPlace.settle(bill("V1"), false));
    foundation.database.run(
        transaction ->
            transaction.session().find(SettlementRow.class, settled.settlementId()).answerSealed =
                foundation.personalData.seal(AnswerText.write(dayLater(settled))));

    RequestReversed reversed =
        assertInstanceOf(
            RequestReversed.class,
            place.desk.answer(
                InsuredPlace.SHANGHAI, "R1", new ReverseRequest(InsuredPlace.PERSON, "K1")));

    assertEquals(settled.owed().day().plusDays(1), reversed.owed().day());
  }

  @Test
  void aRequestGivenUpIsRefusedForGoodUnlessItWasAnswered() {
    BillSettled settled = settle("K1", InsuredPlace.settle(bill("V1"), false));
    RequestRefused failed = new RequestRefused("RS-TST-0001", "内部错误", "failed", "", "");
    CancelSettlement cancel = new CancelSettlement(InsuredPlace.PERSON, settled.settlementId());
    assertEquals(settled, giveUp("K1", InsuredPlace.settle(bill("V1"), false), failed));
    assertEquals(failed, giveUp("C1", cancel, failed));
    assertEquals("RS-TST-0001", refusal("C1", cancel));
  }

  @Test
  void anotherProvinceCannotCancel() {
    BillSettled first = settle("K1", InsuredPlace.settle(bill("V1"), false));

    Answer answer =
        place.desk.answer(
            InsuredPlace.HAINAN,
            "C1",
            new CancelSettlement(InsuredPlace.PERSON, first.settlementId()));

    assertEquals("RS-MED-0011", assertInstanceOf(RequestRefused.class, answer).code());
  }

  @Test
  void aReversalUndoesTheRequestItNamesAndSaysTheSameAgain() {
    settle("K1", InsuredPlace.settle(bill("V1"), true));
    ReverseRequest reverse = new ReverseRequest(InsuredPlace.PERSON, "K1");

    RequestReversed first =
        assertInstanceOf(
            RequestReversed.class, place.desk.answer(InsuredPlace.SHANGHAI, "R1", reverse));

    assertTrue(first.found());
    assertEquals(Obligation.Act.REVERSED, first.owed().act());
    assertEquals(first, place.desk.answer(InsuredPlace.SHANGHAI, "R1", reverse));
    assertEquals(first, place.desk.answer(InsuredPlace.SHANGHAI, "R2", reverse));
    assertEquals(Money.ofYuan("5000.00"), place.account());
    assertEquals(0, place.accumulators().get(0).admissions);
  }

  @Test
  void aReversalThatOvertakesItsSettlementBarsItForEver() {
    RequestReversed reversed =
        assertInstanceOf(
            RequestReversed.class,
            place.desk.answer(
                InsuredPlace.SHANGHAI, "R1", new ReverseRequest(InsuredPlace.PERSON, "K1")));

    assertFalse(reversed.found());
    assertNull(reversed.owed());
    assertEquals("RS-MED-0010", refusal("K1", InsuredPlace.settle(bill("V1"), true)));
    assertEquals("RS-MED-0010", refusal("K1", InsuredPlace.settle(bill("V1"), true)));
    assertTrue(place.settlements().isEmpty());
  }

  @Test
  void aRefusalIsNotRememberedSoTheSameKeyMaySucceedLater() {
    SettleBill elsewhere =
        InsuredPlace.settle(
            InsuredPlace.bill("V1", CareKind.INPATIENT, "21", "900.00", "460105"), false);
    Answer refused = place.desk.answer(InsuredPlace.HAINAN, "K1", elsewhere);
    assertEquals("RS-MED-0005", assertInstanceOf(RequestRefused.class, refused).code());

    foundation
        .resource(FilingResource.class)
        .filings(
            """
            {"personNumber":"3401P1","kind":"EMPLOYEE","filingKind":"TEMP_OTHER",
             "division":"460000","from":"2026-03-09"}""");

    assertInstanceOf(BillSettled.class, place.desk.answer(InsuredPlace.HAINAN, "K1", elsewhere));
  }

  @Test
  void aRequestThatLeavesSomethingOutIsRefusedByName() {
    assertEquals("RS-MED-0009", refusal("C1", new CancelSettlement(null, "S1")));
    assertEquals("RS-MED-0009", refusal("R1", new ReverseRequest(InsuredPlace.PERSON, "")));
    assertEquals(
        "RS-MED-0009",
        refusal("K1", InsuredPlace.settle(InsuredPlace.inpatient("V1", "1000000001.00"), false)));
    assertEquals("RS-MED-0009", refusal("K".repeat(81), InsuredPlace.settle(bill("V1"), false)));
  }

  @Test
  void findsAPersonByDocumentWithWhatReachesTheAskingPlace() {
    PersonFound found =
        assertInstanceOf(
            PersonFound.class, place.desk.answer(InsuredPlace.SHANGHAI, "Q1", find("")));

    assertEquals(InsuredPlace.PERSON, found.personNumber());
    assertEquals(1, found.filings().size());
    assertEquals(Money.ofYuan("5000.00"), found.insurances().get(0).accountBalance());
    assertEquals("RS-MED-0016", refusal("Q2", find("别人")));
  }

  @Test
  void aRequestFromElsewhereIsAnsweredInItsOwnTransactionEachTimeItComes() {
    SettleBill request = InsuredPlace.settle(bill("V1"), true);
    Opened opened = opened("K1", request);

    place.desk.handle(opened);
    place.desk.handle(opened);

    assertEquals(2, place.replies.size());
    assertEquals(place.replies.get(0), place.replies.get(1));
    assertEquals(1, place.settlements().size());
  }

  private Answer giveUp(String key, Request request, RequestRefused refusal) {
    return foundation.database.write(
        transaction -> place.desk.giveUp(transaction, opened(key, request), refusal));
  }

  private static Opened opened(String key, Request request) {
    return new Opened(
        new EnvelopeHeader(
            "m-1",
            request.type().wireName(),
            1,
            InsuredPlace.SHANGHAI,
            Foundation.ANHUI,
            NOW,
            key,
            null,
            null),
        request);
  }

  private static BillSettled dayLater(BillSettled settled) {
    Obligation owed = settled.owed();
    return new BillSettled(
        settled.settlementId(),
        settled.settledAt(),
        settled.statement(),
        new Obligation(
            owed.key(),
            owed.settlementId(),
            owed.act(),
            owed.debtor(),
            owed.creditor(),
            owed.day().plusDays(1),
            owed.kind(),
            owed.care(),
            owed.amounts()));
  }

  private static FindPerson find(String name) {
    return new FindPerson(
        new Credential(Credential.Kind.ID_NUMBER, InsuredPlace.ID_NUMBER, ""),
        name,
        "H31010600001",
        LocalDate.of(2026, 3, 12));
  }

  private BillSettled settle(String key, SettleBill request) {
    return assertInstanceOf(
        BillSettled.class, place.desk.answer(InsuredPlace.SHANGHAI, key, request));
  }

  private String refusal(String key, Request request) {
    return assertInstanceOf(
            RequestRefused.class, place.desk.answer(InsuredPlace.SHANGHAI, key, request))
        .code();
  }

  private static Bill bill(String visitId) {
    return InsuredPlace.inpatient(visitId, "20000.00");
  }
}
