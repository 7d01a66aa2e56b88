package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AdjustSettlement;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.Foundation;
import org.renshe.province.medical.filing.FilingResource;
import org.renshe.province.medical.policy.PolicyLibrary;
import org.renshe.province.medical.settlement.AnhuiDesk;
import org.renshe.province.medical.settlement.InsuredDesk;
import org.renshe.province.registry.RegistryResource;

/**
 * The treatment place books what an insured place calculated anew: once, in order, and to the fen.
 */
class AdjustmentDeskTest {
  private static final MemberCode SHANGHAI = new MemberCode("310000");
  private static int databases;

  @TempDir Path folder;
  private Foundation anhui;
  private TestTreatment shanghai;
  private AdjustmentDesk desk;
  private BillSettled settled;

  @BeforeEach
  void settleAStay() {
    anhui =
        Foundation.h2(folder, Clock.fixed(Instant.parse("2026-03-10T02:00:00Z"), ZoneOffset.UTC));
    anhui
        .resource(RegistryResource.class)
        .people(
            """
            {"personNumber":"3401P1","documentNumber":"190101196503150115","name":"林秀英"}""");
    anhui
        .resource(RegistryResource.class)
        .relations(
            """
            {"personNumber":"3401P1","kind":"EMPLOYEE","personType":"12","groups":["retired"],
             "since":"2020-01-01","division":"340100","accountBalance":"1500.00"}""");
    anhui
        .resource(FilingResource.class)
        .filings(
            """
            {"personNumber":"3401P1","kind":"EMPLOYEE","filingKind":"LONG_RETIRED",
             "division":"310000","from":"2024-05-06"}""");
    InsuredDesk real =
        AnhuiDesk.over(anhui, new PolicyLibrary(List.of(CareElsewhereTest.examplePolicy())));
    InsuredDesk listening =
        (place, key, request) -> {
          Answer answer = real.answer(place, key, request);
          settled = answer instanceof BillSettled made ? made : settled;
          return answer;
        };
    shanghai =
        new TestTreatment(
            "jdbc:h2:mem:adjusted" + ++databases + ";DB_CLOSE_DELAY=-1;MODE=Oracle",
            new TestTreatment.Setting(SHANGHAI, "310106", null, listening));
    new Story(shanghai).play("3060-long-term.txt");
    desk =
        new AdjustmentDesk(
            shanghai.database,
            (transaction, request, answer) -> {},
            new ReceivableBooks(shanghai.ledger),
            anhui.clock);
  }

  @AfterEach
  void close() {
    shanghai.close();
    anhui.close();
  }

  /** The pool pays so much less, the person so much more cash. */
  private AdjustSettlement adjusted(int number, Statement before, String less, String owed) {
    Map<Fund, Money> payments = new HashMap<>(before.payments());
    payments.merge(Fund.POOL, Money.ofYuan(less).negated(), Money::plus);
    Statement next =
        new Statement(
            before.totals(),
            before.outOfAreaFirstPay(),
            before.deductible(),
            before.poolRatio(),
            payments,
            before.cash().plus(Money.ofYuan(less)),
            before.accountBalance(),
            before.steps(),
            before.policyPack(),
            before.policyDigest(),
            before.sample());
    Obligation difference =
        new Obligation(
            Obligation.adjustedKey(settled.settlementId(), number),
            settled.settlementId(),
            Obligation.Act.ADJUSTED,
            Foundation.ANHUI,
            SHANGHAI,
            LocalDate.of(2026, 3, 11),
            settled.owed().kind(),
            settled.owed().care(),
            Map.of(Fund.POOL, Money.ofYuan(owed)));
    return new AdjustSettlement(
        settled.settlementId(), number, settled.settledAt(), next, difference);
  }

  private void book(AdjustSettlement adjusted) {
    shanghai.database.run(transaction -> desk.adjusted(transaction, Foundation.ANHUI, adjusted));
  }

  private void refused(BillingProblem problem, AdjustSettlement adjusted) {
    assertEquals(problem, assertThrows(ProblemException.class, () -> book(adjusted)).problem());
  }

  @Test
  void aDifferenceIsBookedOnceInItsOrder() {
    AdjustSettlement first = adjusted(1, settled.statement(), "270.00", "-270.00");
    AdjustSettlement second = adjusted(2, first.statement(), "30.00", "-30.00");
    refused(BillingProblem.ADJUSTMENT_OUT_OF_ORDER, second);
    book(first);
    book(first);
    book(second);
    assertEquals(Money.ofYuan("23055.00"), shanghai.balance("receivable/340000/POOL"));
    AdjustmentResource.Page page = new AdjustmentResource(shanghai.database).day("2026-03-11", " ");
    assertEquals(
        List.of(Money.ofYuan("270.00"), Money.ofYuan("30.00")),
        page.items().stream().map(AdjustmentResource.Row::toCollect).toList());
  }

  @Test
  void whatDoesNotAddUpIsRefusedAndLeavesNoTrace() {
    refused(
        BillingProblem.STATEMENT_INCONSISTENT,
        adjusted(1, settled.statement(), "270.00", "-271.00"));
    AdjustSettlement first = adjusted(1, settled.statement(), "270.00", "-270.00");
    book(first);
    refused(
        BillingProblem.STATEMENT_INCONSISTENT,
        adjusted(1, settled.statement(), "271.00", "-271.00"));
    assertEquals(
        BillingProblem.SETTLEMENT_UNKNOWN,
        assertThrows(
                ProblemException.class,
                () ->
                    shanghai.database.run(
                        transaction -> desk.adjusted(transaction, SHANGHAI, first)))
            .problem());
    assertEquals(Money.ofYuan("23085.00"), shanghai.balance("receivable/340000/POOL"));
  }
}
