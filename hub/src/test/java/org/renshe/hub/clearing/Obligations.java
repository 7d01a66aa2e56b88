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
        ObligationRules.keyOf(settled.settlementId(), act),
        settled.settlementId(),
        act,
        settled.debtor(),
        settled.creditor(),
        settled.day(),
        settled.kind(),
        settled.care(),
        negated);
  }

  public static EnvelopeHeader header(String messageId, Obligation obligation) {
    return new EnvelopeHeader(
        messageId,
        "BillSettled",
        1,
        obligation.debtor(),
        obligation.creditor(),
        Instant.parse("2026-03-01T02:00:00Z"),
        "key-" + messageId,
        "request-" + messageId,
        obligation);
  }
}
