package org.renshe.protocol.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.renshe.protocol.Refusal.assertRefused;
import static org.renshe.protocol.TestFederation.NOW;
import static org.renshe.protocol.TestFederation.request;
import static org.renshe.protocol.TestFederation.settled;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renshe.protocol.Seeds;
import org.renshe.protocol.check.DayTotals;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AccumulatorsRead;
import org.renshe.protocol.message.AdjustSettlement;
import org.renshe.protocol.message.AnnounceFiling;
import org.renshe.protocol.message.BenefitDeclared;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.BillPresettled;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CancelSettlement;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.ChargeWallet;
import org.renshe.protocol.message.CheckEntitlement;
import org.renshe.protocol.message.CheckedAct;
import org.renshe.protocol.message.DayCheckNoted;
import org.renshe.protocol.message.DayFinding;
import org.renshe.protocol.message.DayRowsReported;
import org.renshe.protocol.message.DayTotal;
import org.renshe.protocol.message.DayTotalsReported;
import org.renshe.protocol.message.Declaration;
import org.renshe.protocol.message.DeclarationWithdrawn;
import org.renshe.protocol.message.DeclareBenefit;
import org.renshe.protocol.message.EndWallet;
import org.renshe.protocol.message.EntitlementChecked;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.FilingNoted;
import org.renshe.protocol.message.FilingNotice;
import org.renshe.protocol.message.FilingsFound;
import org.renshe.protocol.message.FindFilings;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.GrantWallet;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Message;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.message.NoteDayCheck;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.PersonFound;
import org.renshe.protocol.message.PresettleBill;
import org.renshe.protocol.message.ReadAccumulators;
import org.renshe.protocol.message.RefundWallet;
import org.renshe.protocol.message.ReportDayRows;
import org.renshe.protocol.message.ReportDayTotals;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.message.RequestReversed;
import org.renshe.protocol.message.ReverseRequest;
import org.renshe.protocol.message.SettleBill;
import org.renshe.protocol.message.SettlementAdjusted;
import org.renshe.protocol.message.SettlementCancelled;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.message.Statement.MutualAid;
import org.renshe.protocol.message.WalletCharged;
import org.renshe.protocol.message.WalletEnded;
import org.renshe.protocol.message.WalletGranted;
import org.renshe.protocol.message.WalletRefunded;
import org.renshe.protocol.message.WithdrawDeclaration;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

class MessageCodecTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  static Stream<Message> oneOfEach() {
    return Stream.of(
        request(),
        new PersonFound(
            "P1",
            "01",
            "190101196503150115",
            "测试甲·演示",
            "1",
            "",
            LocalDate.of(1965, 3, 15),
            List.of(
                new PersonFound.Insurance(
                    InsuranceKind.EMPLOYEE, "11", "1", DAY, "340100", "", false, Money.ZERO)),
            List.of(new PersonFound.Filing(FilingKind.LONG_RESIDENT, "310000", DAY, null))),
        new PresettleBill("P1", InsuranceKind.EMPLOYEE, request().credential(), true, bill(1)),
        new BillPresettled(settled().statement()),
        new SettleBill(
            "P1",
            InsuranceKind.RESIDENT,
            request().credential(),
            false,
            bill(2).with(new BillSigns("M01600", true, BillSigns.Injury.NO_THIRD_PARTY, "V0"))),
        settled(),
        new CancelSettlement("P1", "S1"),
        new SettlementCancelled(
            "S1", "S2", NOW, settled().statement(), Money.ZERO, settled().owed()),
        new ReverseRequest("P1", "key-1"),
        new RequestReversed("key-1", false, NOW, null),
        new FindFilings("P1", DAY, null),
        new FilingsFound(
            List.of(notice(DAY)),
            List.of(new FilingsFound.Declared("T1", Declaration.State.APPROVED, declaration()))),
        new DeclareBenefit("P1", "H34010100001", declaration()),
        new BenefitDeclared("T1", Declaration.State.SUBMITTED, DAY),
        new WithdrawDeclaration(
            "P1", "T1", Declaration.Kind.CHRONIC_DISEASE, "H34010100001", "录入有误"),
        new DeclarationWithdrawn("T1"),
        new AnnounceFiling("P1", notice(null)),
        new FilingNoted("F1", 2),
        new CheckEntitlement(
            "P1",
            InsuranceKind.EMPLOYEE,
            new CheckEntitlement.Visit(
                "H31010100001",
                "3",
                "310101",
                CareKind.OUTPATIENT,
                "14",
                "M01600",
                false,
                DAY,
                null)),
        new EntitlementChecked(
            "P1",
            InsuranceKind.EMPLOYEE,
            DAY,
            null,
            "local",
            List.of(
                new EntitlementChecked.Row(Fund.POOL, null, Money.ZERO, null),
                new EntitlementChecked.Row(
                    Fund.ASSISTANCE,
                    new EntitlementChecked.Refusal("RS-MED-0001", "不行", "no", "", ""),
                    null,
                    null))),
        new ReadAccumulators("P1", null, DAY),
        new AccumulatorsRead(
            "P1",
            List.of(
                new AccumulatorsRead.Year(
                    InsuranceKind.EMPLOYEE,
                    DAY,
                    1,
                    List.of(new AccumulatorsRead.Total("pool", "", Money.ofFen(1)))))),
        new GrantWallet(
            "W1",
            "测试甲·演示",
            GrantWallet.Relationship.PARENT,
            "190101196503150115",
            "测试乙",
            Money.ofFen(1),
            NOW,
            "C1",
            null),
        new WalletGranted("W1", false),
        new EndWallet("W1", EndWallet.Reason.OWNER, NOW, null),
        new WalletEnded("W1", Money.ZERO, NOW),
        new ChargeWallet(
            "W1",
            "S1",
            1,
            settled().owed().creditor(),
            DAY,
            InsuranceKind.RESIDENT,
            CareKind.INPATIENT,
            Money.ofFen(1)),
        new WalletCharged("W1", "S1", 1, NOW, settled().owed()),
        new RefundWallet("W1", "S1", 1, 1, DAY, Money.ofFen(1)),
        new WalletRefunded("W1", "S1", 1, 1, NOW, null),
        new AdjustSettlement("S1", 1, NOW, settled().statement(), settled().owed()),
        new SettlementAdjusted("S1", 1),
        new ReportDayTotals(DAY),
        new DayTotalsReported(DAY, List.of(dayTotal()), List.of()),
        new ReportDayRows(DAY, new MemberCode("340000"), new MemberCode("310000"), ""),
        new DayRowsReported(List.of(checked()), null),
        new NoteDayCheck(
            DAY,
            1,
            NOW,
            1,
            1,
            List.of(new NoteDayCheck.Line(dayTotal().pair(), dayTotal(), null, dayTotal())),
            List.of(
                new DayFinding(
                    "F1",
                    "S1",
                    "key-1",
                    new MemberCode("340000"),
                    new MemberCode("310000"),
                    DayFinding.Difference.MISSING_AT_HUB,
                    DayFinding.Repair.REENTER,
                    DayFinding.State.OPEN,
                    checked(),
                    null,
                    checked()))),
        new DayCheckNoted(DAY, 1, 1),
        new RequestRefused("RS-MED-0001", "不行", "no", "", ""));
  }

  private static CheckedAct checked() {
    return new CheckedAct(
        "S1",
        "key-1",
        new MemberCode("340000"),
        new MemberCode("310000"),
        Obligation.Act.SETTLED,
        InsuranceKind.EMPLOYEE,
        CareKind.INPATIENT,
        CheckedAct.Standing.STANDING,
        Map.of(Fund.POOL, Money.ofFen(6_800)));
  }

  private static DayTotal dayTotal() {
    return DayTotals.of(List.of(checked())).get(0);
  }

  private static Declaration declaration() {
    return new Declaration(
        Declaration.Kind.CHRONIC_DISEASE,
        null,
        "M03900",
        "高血压",
        "H34010100001",
        "测试医院",
        "",
        DAY,
        null,
        Map.of("hosp_ide_date", "2026-11-20", "diag_dr_name", "林测试"));
  }

  private static FilingNotice notice(LocalDate to) {
    return new FilingNotice(
        "F1",
        2,
        FilingKind.TEMP_REFERRAL,
        InsuranceKind.EMPLOYEE,
        "310000",
        DAY,
        to,
        FilingNotice.Standing.IN_FORCE);
  }

  static Stream<Seeds.Seed> seeds() {
    return Seeds.in("message").stream();
  }

  @Test
  void thereIsAnExampleOfEachType() {
    assertEquals(List.of(MessageType.values()), oneOfEach().map(Message::type).toList());
  }

  @ParameterizedTest
  @MethodSource("oneOfEach")
  void aMessageIsReadAsItWasWritten(Message message) {
    MessageType type = message.type();
    byte[] json = MessageCodec.encode(message);
    assertEquals(message, MessageCodec.decode(type.wireName(), type.version(), json));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSeedIsReadAsItsNameSays(Seeds.Seed seed) {
    if (seed.isValid()) {
      MessageCodec.decode(seed.type(), 1, seed.bytes());
    } else {
      assertRefused(
          ProtocolProblem.valueOf(seed.expected()),
          () -> MessageCodec.decode(seed.type(), 1, seed.bytes()));
    }
  }

  @Test
  void derivedFiguresAreNotWritten() {
    String json = new String(MessageCodec.encode(settled()), StandardCharsets.UTF_8);
    assertFalse(json.contains("consistent"), json);
    assertFalse(json.contains("\"type\""), json);
    assertFalse(json.contains("E-"), json);
  }

  @Test
  void aVersionNotKnownIsRefused() {
    byte[] json = MessageCodec.encode(request());
    for (int version : new int[] {0, 2, -1, Integer.MAX_VALUE}) {
      assertRefused(
          ProtocolProblem.UNKNOWN_MESSAGE_VERSION,
          () -> MessageCodec.decode("FindPerson", version, json));
    }
  }

  @Test
  void aBillOfTooManyLinesIsRefusedAtBothEnds() {
    Message most =
        new SettleBill("P1", InsuranceKind.EMPLOYEE, request().credential(), true, bill(5000));
    byte[] json = MessageCodec.encode(most);
    assertEquals(most, MessageCodec.decode("SettleBill", 1, json));
    Message tooMany =
        new SettleBill("P1", InsuranceKind.EMPLOYEE, request().credential(), true, bill(5001));
    assertRefused(ProtocolProblem.TOO_MANY_ITEMS, () -> MessageCodec.encode(tooMany));
    String text = new String(json, StandardCharsets.UTF_8);
    String line = text.substring(text.indexOf("{\"number\""), text.indexOf("},{\"number\"") + 2);
    String longer = text.replaceFirst("\\{\"number\"", line.replace("$", "\\$") + "{\"number\"");
    assertRefused(
        ProtocolProblem.TOO_MANY_ITEMS,
        () -> MessageCodec.decode("SettleBill", 1, longer.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aBillOfVersion1IsOneOfOrdinaryCare() {
    SettleBill now =
        new SettleBill("P1", InsuranceKind.EMPLOYEE, request().credential(), true, bill(2));
    String json = new String(MessageCodec.encode(now), StandardCharsets.UTF_8);
    String older =
        json.replaceAll(",\"signs\":\\{[^}]*}", "")
            .replace(",\"dualChannel\":null,\"selfPayReason\":null", "");
    assertFalse(older.contains("signs") || older.contains("dualChannel"), older);
    assertEquals(now, decode("SettleBill", 1, older));
    assertRefused(ProtocolProblem.MISSING_FIELD, () -> decode("SettleBill", 2, older));
  }

  @Test
  void aStatementOfVersion1HasNoLimitsAndNoRelatives() {
    String json = new String(MessageCodec.encode(settled()), StandardCharsets.UTF_8);
    String older = json.replace(",\"limits\":{},\"mutualAid\":[]", "");
    assertEquals(settled(), decode("BillSettled", 1, older));
    assertRefused(ProtocolProblem.MISSING_FIELD, () -> decode("BillSettled", 2, older));
  }

  @Test
  void moneyOfRelativesTakesThePlaceOfCash() {
    Statement statement = settled().statement();
    MutualAid aid = new MutualAid(new MemberCode("330000"), "G1", statement.cash());
    Statement aided = statement.with(List.of(aid));
    assertTrue(aided.isConsistent());
    assertEquals(Money.ZERO, aided.cash());
    assertEquals(statement.personTotal(), aided.accountTotal());
    assertEquals(statement.payments(), aided.payments());
    assertThrows(IllegalArgumentException.class, () -> statement.with(List.of(aid, aid)));
  }

  private static Message decode(String type, int version, String json) {
    return MessageCodec.decode(type, version, json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aMessageWithoutARequiredFieldIsNotSent() {
    assertRefused(
        ProtocolProblem.MISSING_FIELD, () -> MessageCodec.encode(new CancelSettlement("P1", null)));
  }

  @Test
  void aRefusalNamesTheFieldButNeverItsValue() {
    byte[] json =
        new String(MessageCodec.encode(request()), StandardCharsets.UTF_8)
            .replace("2026-11-24", "190101196503150115")
            .getBytes(StandardCharsets.UTF_8);
    ProblemException refused =
        assertThrows(ProblemException.class, () -> MessageCodec.decode("FindPerson", 1, json));
    assertEquals(ProtocolProblem.BAD_FIELD, refused.problem());
    assertEquals("RS-PRO-0010 A field has a wrong value: asOf", refused.getMessage());
    assertEquals(null, refused.getCause());
  }

  private static Bill bill(int lines) {
    Money one = Money.ofYuan("1.00");
    BillLine line =
        new BillLine(
            "1",
            "X",
            "药",
            "09",
            BillLine.ItemClass.A,
            one,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            one);
    return new Bill(
        "V1",
        "H31010100001",
        "测试医院",
        "3",
        "310101",
        CareKind.OUTPATIENT,
        "11",
        false,
        DAY,
        DAY,
        Collections.nCopies(lines, line));
  }
}
