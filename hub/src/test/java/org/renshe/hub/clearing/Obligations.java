package org.renshe.hub.clearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Obligation.Act;
import org.renshe.protocol.money.Money;

/** Invented obligations: Anhui's insured person treated in Shanghai. */
public final class Obligations {
  public static final MemberCode ANHUI = new MemberCode("340000");
  public static final MemberCode SHANGHAI = new MemberCode("310000");
  public static final MemberCode ZHEJIANG = new MemberCode("330000");

  private Obligations() {}

  public static Obligation settled(String settlementId, Map<Fund, Money> amounts) {
    return new Obligation(
        settlementId,
        settlementId,
        Act.SETTLED,
        ANHUI,
        SHANGHAI,
        LocalDate.of(2026, 3, 1),
        InsuranceKind.EMPLOYEE,
        CareKind.INPATIENT,
        amounts);
  }

  public static Obligation undone(Obligation settled, Act act) {
    Map<Fund, Money> negated = new HashMap<>();
    settled.amounts().forEach((fund, amount) -> negated.put(fund, amount.negated()));
    return new Obligation(
        Obligation.keyOf(settled.settlementId(), act),
        settled.settlementId(),
        act,
        settled.debtor(),
        settled.creditor(),
        settled.day(),
        settled.kind(),
        settled.care(),
        negated);
  }

  /** Zhejiang owes Shanghai a share of the settlement, out of the account of the patient's son. */
  public static Obligation charged(String settlementId, Money amount) {
    return aid(Obligation.chargedKey(settlementId, 1), settlementId, Act.AID_CHARGED, amount);
  }

  public static Obligation refunded(String settlementId, int refund, Money amount) {
    String key = Obligation.refundedKey(settlementId, 1, refund);
    return aid(key, settlementId, Act.AID_REFUNDED, amount.negated());
  }

  private static Obligation aid(String key, String settlementId, Act act, Money amount) {
    return new Obligation(
        key,
        settlementId,
        act,
        ZHEJIANG,
        SHANGHAI,
        LocalDate.of(2026, 3, 1),
        InsuranceKind.EMPLOYEE,
        CareKind.INPATIENT,
        Map.of(Fund.MUTUAL_AID, amount));
  }

  public static Obligation adjusted(String settlementId, int number, Map<Fund, Money> amounts) {
    return new Obligation(
        Obligation.adjustedKey(settlementId, number),
        settlementId,
        Act.ADJUSTED,
        ANHUI,
        SHANGHAI,
        LocalDate.of(2026, 3, 1),
        InsuranceKind.EMPLOYEE,
        CareKind.INPATIENT,
        amounts);
  }

  /** In the message it belongs in, to whom it belongs. */
  public static EnvelopeHeader header(String messageId, Obligation obligation) {
    boolean aid = ObligationRules.isAid(obligation.act());
    return header(messageId, obligation, aid ? ANHUI : obligation.creditor());
  }

  public static EnvelopeHeader header(
      String messageId, Obligation obligation, MemberCode receiver) {
    return new EnvelopeHeader(
        messageId,
        carrier(obligation.act()),
        1,
        obligation.debtor(),
        receiver,
        Instant.parse("2026-03-01T02:00:00Z"),
        "key-" + messageId,
        "request-" + messageId,
        obligation);
  }

  private static String carrier(Act act) {
    return switch (act) {
      case SETTLED -> "BillSettled";
      case CANCELLED -> "SettlementCancelled";
      case REVERSED -> "RequestReversed";
      case ADJUSTED -> "AdjustSettlement";
      case AID_CHARGED -> "WalletCharged";
      case AID_REFUNDED -> "WalletRefunded";
    };
  }
}
