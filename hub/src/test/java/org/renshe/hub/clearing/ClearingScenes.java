package org.renshe.hub.clearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Obligation.Act;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;

/** What the obligations ledger does, whichever database it stands on. */
abstract class ClearingScenes {
  private static final Map<Fund, Money> PAID =
      Map.of(Fund.POOL, Money.ofYuan("68.00"), Fund.PERSONAL_ACCOUNT, Money.ofYuan("2.50"));

  private final Clock clock = Clock.fixed(Instant.parse("2026-03-31T02:00:00Z"), ZoneOffset.UTC);
  private final Ledger ledger = new Ledger(clock);
  private final ClearingService service = new ClearingService(ledger, clock);

  /** A fresh settlement identifier: scenes may share a database. */
  private final String id = "S" + UUID.randomUUID().toString().substring(0, 20);

  abstract Database database();

  @Test
  void anObligationIsEnteredOnceHoweverOftenItComes() {
    Obligation settled = Obligations.settled(id, PAID);
    SortedMap<String, Money> before = balances();
    enter("m1", settled);
    enter("m1", settled);
    enter("m2", settled);
    assertEquals(1, resource().settlement(id).size());
    assertEquals("70.50", resource().settlement(id).get(0).total());
    assertEquals(Money.ofYuan("68.00"), gained(before, "receivable/310000/340000/POOL"));
    assertEquals(Money.ofYuan("-68.00"), gained(before, "payable/340000/310000/POOL"));
    assertEquals(Money.ZERO, database().read(ledger::trialBalance));
  }

  @Test
  void theSameKeyWithAnotherContentIsRefused() {
    enter("m1", Obligations.settled(id, PAID));
    Obligation other = Obligations.settled(id, Map.of(Fund.POOL, Money.ofYuan("68.01")));
    refused("RS-HUB-0303", () -> enter("m2", other));
  }

  @Test
  void anUndoingActLeavesNothingOwed() {
    SortedMap<String, Money> before = balances();
    Obligation settled = Obligations.settled(id, PAID);
    enter("m1", settled);
    enter("m2", Obligations.undone(settled, Act.CANCELLED));
    assertEquals(2, resource().settlement(id).size());
    assertEquals(Money.ZERO, gained(before, "receivable/310000/340000/POOL"));
    refused("RS-HUB-0306", () -> enter("m3", Obligations.undone(settled, Act.REVERSED)));
  }

  @Test
  void anUndoingActThatOvertakesItsSettlementLeavesNothingOwedEither() {
    SortedMap<String, Money> before = balances();
    Obligation settled = Obligations.settled(id, PAID);
    Obligation reversed = Obligations.undone(settled, Act.REVERSED);
    enter("m2", reversed);
    assertEquals(Money.ofYuan("-68.00"), gained(before, "receivable/310000/340000/POOL"));
    enter("m2", reversed);
    enter("m1", settled);
    enter("m1", settled);
    assertEquals(Money.ZERO, gained(before, "receivable/310000/340000/POOL"));
    assertEquals(Money.ZERO, gained(before, "payable/340000/310000/PERSONAL_ACCOUNT"));
    assertEquals(Money.ZERO, database().read(ledger::trialBalance));
    assertEquals(2, resource().settlement(id).size());
    refused("RS-HUB-0306", () -> enter("m3", Obligations.undone(settled, Act.CANCELLED)));
  }

  @Test
  void aSettlementThatItsOvertakingUndoingDoesNotNegateIsRefused() {
    enter("m2", Obligations.undone(Obligations.settled(id, PAID), Act.REVERSED));
    SortedMap<String, Money> before = balances();
    Obligation other = Obligations.settled(id, Map.of(Fund.POOL, Money.ofYuan("68.01")));
    refused("RS-HUB-0305", () -> enter("m1", other));
    assertEquals(before, balances());
    refused("RS-HUB-0308", () -> resource().settlement(id + "x"));
  }

  @Test
  void aRefusedUndoingLeavesNoTrace() {
    enter("m1", Obligations.settled(id, PAID));
    SortedMap<String, Money> before = balances();
    Obligation wrong =
        Obligations.undone(
            Obligations.settled(id, Map.of(Fund.POOL, Money.ofYuan("68.00"))), Act.CANCELLED);
    refused("RS-HUB-0305", () -> enter("m2", wrong));
    assertEquals(before, balances());
    assertEquals(1, resource().settlement(id).size());
  }

  @Test
  void aBillThatNoFundPaysIsEnteredWithoutPostings() {
    SortedMap<String, Money> before = balances();
    enter("m1", Obligations.settled(id, Map.of()));
    assertEquals("0.00", resource().settlement(id).get(0).total());
    assertEquals(before, balances());
  }

  @Test
  void aWalletsShareIsOwedToTheTreatmentPlaceThoughItsMessageGoesToTheInsuredPlace() {
    SortedMap<String, Money> before = balances();
    enter("m1", Obligations.settled(id, PAID));
    enter("m2", Obligations.charged(id, Money.ofYuan("20.00")));
    enter("m2", Obligations.charged(id, Money.ofYuan("20.00")));
    assertEquals(Money.ofYuan("20.00"), gained(before, "receivable/310000/330000/MUTUAL_AID"));
    assertEquals(Money.ofYuan("-20.00"), gained(before, "payable/330000/310000/MUTUAL_AID"));
    enter("m3", Obligations.refunded(id, 1, Money.ofYuan("5.00")));
    enter("m4", Obligations.refunded(id, 2, Money.ofYuan("15.00")));
    refused("RS-HUB-0305", () -> enter("m5", Obligations.refunded(id, 3, Money.ofFen(1))));
    assertEquals(Money.ZERO, gained(before, "receivable/310000/330000/MUTUAL_AID"));
    assertEquals(4, resource().settlement(id).size());
  }

  @Test
  void aShareOfASettlementTreatedAtTheInsuredPlaceHasNoOtherEntry() {
    enter("m1", Obligations.charged(id, Money.ofYuan("20.00")));
    assertEquals(1, resource().settlement(id).size());
  }

  @Test
  void aForgedShareIsRefused() {
    enter("m1", Obligations.settled(id, PAID));
    SortedMap<String, Money> before = balances();
    Obligation share = Obligations.charged(id, Money.ofYuan("20.00"));
    refused("RS-HUB-0302", () -> enterTo("m2", share, new MemberCode("460000")));
    refused("RS-HUB-0302", () -> enter("m3", Obligations.charged(id, Money.ofYuan("-20.00"))));
    refused("RS-HUB-0310", () -> enter("m4", Obligations.refunded(id, 1, Money.ofYuan("20.00"))));
    assertEquals(before, balances());
  }

  @Test
  void anAdjustmentChangesWhatIsOwedAndTheUndoingStillNegatesTheSettlementAlone() {
    SortedMap<String, Money> before = balances();
    Obligation settled = Obligations.settled(id, PAID);
    Map<Fund, Money> more =
        Map.of(Fund.POOL, Money.ofYuan("1.50"), Fund.PERSONAL_ACCOUNT, Money.ofYuan("-1.50"));
    Map<Fund, Money> less =
        Map.of(Fund.POOL, Money.ofYuan("-1.50"), Fund.PERSONAL_ACCOUNT, Money.ofYuan("1.50"));
    enter("m1", settled);
    enter("m2", Obligations.adjusted(id, 1, more));
    assertEquals(Money.ofYuan("69.50"), gained(before, "receivable/310000/340000/POOL"));
    enter("m3", Obligations.undone(settled, Act.CANCELLED));
    enter("m4", Obligations.adjusted(id, 2, less));
    assertEquals(Money.ZERO, gained(before, "receivable/310000/340000/POOL"));
    assertEquals(Money.ZERO, gained(before, "receivable/310000/340000/PERSONAL_ACCOUNT"));
  }

  @Test
  void pagesGoThroughEveryObligationOnce() {
    for (int i = 0; i < 5; i++) {
      enter("m" + i, Obligations.settled(id + "-" + i, PAID));
    }
    ObligationPage page = resource().list("2026-03-01", "2026-03-01", null, 2);
    List<ObligationView> seen = new ArrayList<>(page.items());
    while (page.next() != null) {
      page = resource().list("2026-03-01", "2026-03-01", page.next(), 2);
      seen.addAll(page.items());
    }
    assertEquals(5, seen.stream().filter(view -> view.key().startsWith(id)).count());
    assertEquals(seen.size(), seen.stream().map(ObligationView::key).distinct().count());
    assertEquals(0, resource().list("2026-03-02", "2026-03-31", null, 10).items().size());
    refused("RS-HUB-0307", () -> resource().list("2026-04-01", "2026-03-01", null, 10));
    refused("RS-HUB-0307", () -> resource().list(null, null, "no cursor", 10));
  }

  @Test
  void pairsAddUpToTheLedgerAndPositionsToZero() {
    enter("m1", Obligations.settled(id, PAID));
    PairsView pairs = resource().pairs("2026-03-01", "2026-03-31");
    assertEquals("0.00", pairs.positionsTotal());
    for (PairsView.Pair pair : pairs.pairs()) {
      String account = String.join("/", "receivable", pair.creditor(), pair.debtor(), pair.fund());
      assertEquals(balances().get(account).toYuan(), pair.amount());
    }
  }

  private void enter(String messageId, Obligation obligation) {
    database()
        .run(transaction -> service.enter(transaction, Obligations.header(messageId, obligation)));
  }

  private void enterTo(String messageId, Obligation obligation, MemberCode receiver) {
    database()
        .run(
            transaction ->
                service.enter(transaction, Obligations.header(messageId, obligation, receiver)));
  }

  private ObligationResource resource() {
    return new ObligationResource(database(), clock);
  }

  private SortedMap<String, Money> balances() {
    return database().read(transaction -> ledger.balances(transaction, ""));
  }

  private Money gained(SortedMap<String, Money> before, String account) {
    return balances()
        .getOrDefault(account, Money.ZERO)
        .minus(before.getOrDefault(account, Money.ZERO));
  }

  private static void refused(String problem, Executable work) {
    assertEquals(problem, assertThrows(ProblemException.class, work).problem().code());
  }
}
