package org.renshe.province.medical.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.CancelSettlement;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.EndWallet;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.ReverseRequest;
import org.renshe.protocol.message.SettlementCancelled;
import org.renshe.protocol.message.Statement.MutualAid;
import org.renshe.protocol.money.Money;
import org.renshe.province.Foundation;
import org.renshe.province.medical.wallet.LimitView;
import org.renshe.province.medical.wallet.WalletMember;
import org.renshe.province.medical.wallet.WalletNetwork;
import org.renshe.province.registry.RegistryResource;

/**
 * Example 1(b) of the cross-province rules: insured in Anhui, treated in Shanghai, the son's
 * account in Zhejiang. Her policy here is Hefei's sample, so the fund's part differs from the
 * example's.
 */
class ThreeProvincesTest {
  private static final MemberCode ZHEJIANG = new MemberCode("330000");
  private static final String SON = "3301P9";

  @TempDir static Path anhuiFolder;
  @TempDir static Path zhejiangFolder;
  private static Foundation anhui;
  private static Foundation zhejiang;

  private WalletNetwork network;
  private InsuredPlace place;
  private WalletMember son;

  @BeforeAll
  static void open() {
    Clock clock = Clock.fixed(Instant.parse("2026-03-12T02:00:00Z"), ZoneOffset.UTC);
    anhui = Foundation.h2(anhuiFolder, clock);
    zhejiang = Foundation.h2(zhejiangFolder, clock);
  }

  @AfterAll
  static void close() {
    anhui.close();
    zhejiang.close();
  }

  @BeforeEach
  void people() {
    anhui.clear();
    zhejiang.clear();
    network = new WalletNetwork();
    place =
        new InsuredPlace(
            anhui,
            new LocalCluster(),
            network.member(Foundation.ANHUI, anhui),
            Repairer.Mode.ADJUST);
    son = network.member(ZHEJIANG, zhejiang);
    place.loadPerson();
    RegistryResource registry = zhejiang.resource(RegistryResource.class);
    registry.people(
        """
        {"personNumber":"3301P9","documentNumber":"19010119900101001X","name":"测试丁·演示"}""");
    registry.relations(
        """
        {"personNumber":"3301P9","kind":"EMPLOYEE","personType":"11","groups":["working"],
         "since":"2015-01-01","division":"330100","accountBalance":"6000.00"}""");
  }

  private String grant(String key, String yuan) {
    String id = son.grant(key, SON, Foundation.ANHUI, InsuredPlace.ID_NUMBER, yuan);
    network.deliver();
    return id;
  }

  private BillSettled settle(String key) {
    return assertInstanceOf(
        BillSettled.class,
        place.desk.answer(
            InsuredPlace.SHANGHAI, key, InsuredPlace.settle(billX("V-" + key), true)));
  }

  /** Bill X of the rules: 26,750.00 in scope, 5,950.00 outside. */
  private static Bill billX(String visit) {
    Bill bill = InsuredPlace.bill(visit, CareKind.INPATIENT, "21", "26750.00", "310106");
    Money own = Money.ofYuan("5950.00");
    BillLine outside =
        new BillLine(
            "2",
            "T000000001",
            "演示自费项目",
            "14",
            BillLine.ItemClass.C,
            own,
            own,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO);
    return new Bill(
        visit,
        bill.institutionCode(),
        bill.institutionName(),
        bill.hospitalLevel(),
        bill.treatmentDivision(),
        bill.care(),
        bill.medType(),
        bill.emergency(),
        bill.begins(),
        bill.ends(),
        List.of(bill.lines().get(0), outside));
  }

  private static Map<Fund, Money> aid(String yuan) {
    return Map.of(Fund.MUTUAL_AID, Money.ofYuan(yuan));
  }

  @Test
  void ownAccountFirstThenTheSonsLimitAndHisProvinceOwesTheTreatmentPlace() {
    String id = grant("g1", "2000.00");
    assertEquals(Money.ofYuan("4000.00"), son.spendable(SON));
    assertEquals(Money.ofYuan("2000.00"), son.frozen(SON));

    BillSettled settled = settle("K1");
    network.deliver();

    // Hefei, class 3, first stay, long-term: (26,750 - 600) x 90 % = 23,535.00
    assertEquals(Money.ofYuan("23535.00"), settled.statement().fundTotal());
    assertEquals(Money.ofYuan("5000.00"), settled.statement().paidBy(Fund.PERSONAL_ACCOUNT));
    assertEquals(
        List.of(new MutualAid(ZHEJIANG, id, Money.ofYuan("2000.00"))),
        settled.statement().mutualAid());
    assertEquals(Money.ofYuan("7000.00"), settled.statement().accountTotal());
    assertEquals(Money.ofYuan("2165.00"), settled.statement().cash());
    assertTrue(settled.statement().isConsistent());

    assertEquals(Money.ofYuan("28535.00"), settled.owed().total());
    Obligation owed = network.passed.get(0);
    assertEquals(1, network.passed.size());
    assertEquals(ZHEJIANG, owed.debtor());
    assertEquals(InsuredPlace.SHANGHAI, owed.creditor());
    assertEquals(aid("2000.00"), owed.amounts());
    assertEquals(Obligation.chargedKey(settled.settlementId(), 1), owed.key());

    assertEquals(Money.ofYuan("4000.00"), son.spendable(SON));
    assertEquals(Money.ZERO, son.frozen(SON));
    assertEquals(
        Money.ofYuan("-2000.00"),
        zhejiang
            .database
            .read(transaction -> zhejiang.ledger.balances(transaction, "payable/310000/"))
            .get("payable/310000/MUTUAL_AID"));
    assertEquals(Money.ZERO, place.trialBalance());
    assertEquals(Money.ZERO, zhejiang.database.read(zhejiang.ledger::trialBalance));
  }

  @Test
  void cancellingRestoresLimitAndAccountAndTakesBackTheDebt() {
    grant("g1", "2000.00");
    BillSettled settled = settle("K1");
    network.deliverTwice();

    assertInstanceOf(
        SettlementCancelled.class,
        place.desk.answer(
            InsuredPlace.SHANGHAI,
            "C1",
            new CancelSettlement(InsuredPlace.PERSON, settled.settlementId())));
    network.deliverTwice();

    assertEquals(Money.ofYuan("2000.00"), left());
    assertEquals(Money.ofYuan("4000.00"), son.spendable(SON));
    assertEquals(Money.ofYuan("2000.00"), son.frozen(SON));
    assertEquals(Money.ZERO, owedInAll());
    assertEquals(Money.ofYuan("5000.00"), place.account());
  }

  @Test
  void aReversalThatOvertakesTheChargesAnswerStillRefundsOnce() {
    grant("g1", "2000.00");
    settle("K1");
    place.desk.answer(InsuredPlace.SHANGHAI, "R1", new ReverseRequest(InsuredPlace.PERSON, "K1"));
    network.deliver();

    assertEquals(Money.ZERO, owedInAll());
    assertEquals(Money.ofYuan("2000.00"), left());
    assertEquals(Money.ofYuan("2000.00"), son.frozen(SON));
  }

  @Test
  void whatIsNotUsedIsTheOwnersAgainOnceItEnds() {
    String id = grant("g1", "3000.00");
    settle("K1");
    son.end(id, EndWallet.Reason.OWNER);
    network.deliver();

    assertEquals("ENDED", limit(0).state());
    assertEquals(Money.ZERO, son.frozen(SON));
    assertEquals(Money.ofYuan("3000.00"), son.spendable(SON));
    assertEquals(Money.ofYuan("3000.00"), owedInAll());

    BillSettled later = settle("K2");
    assertEquals(List.of(), later.statement().mutualAid());
  }

  @Test
  void theRelativeEndsItTooAndARefundThenGoesToTheOwnersAccount() {
    String id = grant("g1", "3000.00");
    BillSettled settled = settle("K1");
    network.deliver();
    place.wallets.end(id, EndWallet.Reason.RELATIVE);
    place.desk.answer(
        InsuredPlace.SHANGHAI,
        "C1",
        new CancelSettlement(InsuredPlace.PERSON, settled.settlementId()));
    network.deliver();

    assertEquals(Money.ZERO, son.frozen(SON));
    assertEquals(Money.ofYuan("6000.00"), son.spendable(SON));
    assertEquals(Money.ZERO, owedInAll());
  }

  @Test
  void olderLimitsPayFirstAndSeveralShareOneBill() {
    String first = grant("g1", "500.00");
    String second = grant("g2", "1000.00");
    BillSettled settled = settle("K1");
    network.deliver();

    assertEquals(
        Map.of(first, Money.ofYuan("500.00"), second, Money.ofYuan("1000.00")),
        Map.of(
            settled.statement().mutualAid().get(0).grantId(),
            settled.statement().mutualAid().get(0).amount(),
            settled.statement().mutualAid().get(1).grantId(),
            settled.statement().mutualAid().get(1).amount()));
    assertEquals(Money.ofYuan("1500.00"), owedInAll());
    assertEquals(LocalDate.of(2026, 3, 12), network.passed.get(0).day());
  }

  private Money owedInAll() {
    return Money.sum(
        network.passed.stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    Obligation::key, Obligation::total, (same, again) -> same))
            .values());
  }

  private LimitView limit(int index) {
    return place.wallets.limits(InsuredPlace.PERSON).get(index);
  }

  private Money left() {
    return limit(0).left();
  }
}
