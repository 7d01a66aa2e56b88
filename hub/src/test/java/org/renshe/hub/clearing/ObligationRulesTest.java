package org.renshe.hub.clearing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.function.Executable;
import org.renshe.hub.clearing.ObligationQueries.PairAmount;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Obligation.Act;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;

class ObligationRulesTest {
  private static final Obligation SETTLED =
      Obligations.settled(
          "S1", Map.of(Fund.POOL, Money.ofFen(100), Fund.PERSONAL_ACCOUNT, Money.ofFen(7)));

  @Property(tries = 300)
  void everyJournalBalances(@ForAll("amounts") Map<Fund, Money> amounts) {
    List<Money> lines =
        ObligationRules.lines(Obligations.settled("S1", amounts)).stream()
            .map(ObligationRules.Line::amount)
            .toList();
    assertEquals(Money.ZERO, Money.sum(lines));
  }

  @Property(tries = 300)
  void anActAndItsUndoingLeaveNothing(@ForAll("amounts") Map<Fund, Money> amounts) {
    Obligation settled = Obligations.settled("S1", amounts);
    Obligation undone = Obligations.undone(settled, Act.REVERSED);
    ObligationRules.checkUndoes(settled, undone);
    Map<String, Money> balances = new HashMap<>();
    for (Obligation obligation : List.of(settled, undone)) {
      ObligationRules.lines(obligation)
          .forEach(line -> balances.merge(line.account(), line.amount(), Money::plus));
    }
    balances.values().forEach(balance -> assertEquals(Money.ZERO, balance));
  }

  @Property(tries = 200)
  void netPositionsAddUpToZero(@ForAll("pairs") List<PairAmount> pairs) {
    assertEquals("0.00", PairsView.of(pairs).positionsTotal());
  }

  @Example
  void theOrderOfAmountsAndZerosDoNotChangeTheContent() {
    Map<Fund, Money> more = new HashMap<>(SETTLED.amounts());
    more.put(Fund.ASSISTANCE, Money.ZERO);
    assertEquals(
        ObligationRules.canonical(SETTLED),
        ObligationRules.canonical(Obligations.settled("S1", more)));
  }

  @Example
  void onlyTheDebtorToItsCreditorMaySendIt() {
    EnvelopeHeader right = Obligations.header("m", SETTLED);
    EnvelopeHeader turned =
        new EnvelopeHeader(
            "m",
            right.type(),
            1,
            right.receiver(),
            right.sender(),
            Instant.EPOCH,
            "k",
            "r",
            SETTLED);
    assertDoesNotThrow(() -> ObligationRules.check(right));
    refused("RS-HUB-0301", () -> ObligationRules.check(turned));
  }

  @Example
  void whoOwesAWalletsShareSignsItInTheMessageThatMakesIt() {
    Obligation share = Obligations.charged("S1", Money.ofFen(100));
    EnvelopeHeader right = Obligations.header("m", share);
    assertDoesNotThrow(() -> ObligationRules.check(right));
    EnvelopeHeader signedByAnother =
        header(right, right.type(), Obligations.ANHUI, Obligations.SHANGHAI, share);
    refused("RS-HUB-0301", () -> ObligationRules.check(signedByAnother));
    EnvelopeHeader inAnotherMessage =
        header(right, "BillSettled", right.sender(), right.receiver(), share);
    refused("RS-HUB-0301", () -> ObligationRules.check(inAnotherMessage));
    EnvelopeHeader settledForAThird =
        header(right, "WalletCharged", SETTLED.debtor(), Obligations.ZHEJIANG, SETTLED);
    refused("RS-HUB-0301", () -> ObligationRules.check(settledForAThird));
  }

  @Example
  void aShareComesOutOfAPersonalAccountUnderItsOwnNumber() {
    Obligation share = Obligations.charged("S1", Money.ofFen(100));
    refused(
        "RS-HUB-0302", () -> ObligationRules.check(changed(share, "S1/wallet/0", Fund.MUTUAL_AID)));
    refused("RS-HUB-0302", () -> ObligationRules.check(changed(share, "S1", Fund.MUTUAL_AID)));
    refused(
        "RS-HUB-0302", () -> ObligationRules.check(changed(share, "S2/wallet/1", Fund.MUTUAL_AID)));
    refused("RS-HUB-0302", () -> ObligationRules.check(changed(share, share.key(), Fund.POOL)));
  }

  private static EnvelopeHeader header(
      EnvelopeHeader like, String type, MemberCode sender, MemberCode receiver, Obligation owed) {
    return new EnvelopeHeader(
        like.messageId(), type, 1, sender, receiver, Instant.EPOCH, "k", "r", owed);
  }

  private static EnvelopeHeader changed(Obligation share, String key, Fund fund) {
    return Obligations.header(
        "m",
        new Obligation(
            key,
            share.settlementId(),
            share.act(),
            share.debtor(),
            share.creditor(),
            share.day(),
            share.kind(),
            share.care(),
            Map.of(fund, Money.ofFen(100))));
  }

  @Example
  void workInjuryHasABookOfItsOwn() {
    assertDoesNotThrow(() -> ObligationRules.check(of(InsuranceKind.INJURY, Fund.WORK_INJURY)));
    refused("RS-HUB-0302", () -> ObligationRules.check(of(InsuranceKind.INJURY, Fund.POOL)));
    refused(
        "RS-HUB-0302", () -> ObligationRules.check(of(InsuranceKind.EMPLOYEE, Fund.WORK_INJURY)));
  }

  private static EnvelopeHeader of(InsuranceKind kind, Fund fund) {
    return Obligations.header(
        "m",
        new Obligation(
            SETTLED.key(),
            SETTLED.settlementId(),
            SETTLED.act(),
            SETTLED.debtor(),
            SETTLED.creditor(),
            SETTLED.day(),
            kind,
            SETTLED.care(),
            Map.of(fund, Money.ofFen(100))));
  }

  @Example
  void aSettlementOwesNothingNegative() {
    Obligation negative = Obligations.settled("S1", Map.of(Fund.POOL, Money.ofFen(-1)));
    refused("RS-HUB-0302", () -> ObligationRules.check(Obligations.header("m", negative)));
  }

  @Example
  void anUndoingActWithAnotherAmountIsRefused() {
    Obligation other =
        Obligations.undone(
            Obligations.settled("S1", Map.of(Fund.POOL, Money.ofFen(99))), Act.CANCELLED);
    refused("RS-HUB-0305", () -> ObligationRules.checkUndoes(SETTLED, other));
  }

  private static void refused(String code, Executable work) {
    assertEquals(code, assertThrows(ProblemException.class, work).problem().code());
  }

  @Provide
  Arbitrary<Map<Fund, Money>> amounts() {
    return Arbitraries.maps(
        Arbitraries.of(Fund.values()),
        Arbitraries.longs().between(0, 1_000_000_000L).map(Money::ofFen));
  }

  @Provide
  Arbitrary<List<PairAmount>> pairs() {
    Arbitrary<MemberCode> member =
        Arbitraries.of("310000", "340000", "460000").map(MemberCode::new);
    return Combinators.combine(
            member,
            member,
            Arbitraries.of(Fund.values()),
            Arbitraries.longs().between(-1_000_000L, 1_000_000L).map(Money::ofFen))
        .as(PairAmount::new)
        .list()
        .ofMaxSize(30);
  }
}
