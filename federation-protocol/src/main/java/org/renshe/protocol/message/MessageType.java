package org.renshe.protocol.message;

/** Name and version of each message on the wire. */
public enum MessageType {
  FIND_PERSON("FindPerson", 1, FindPerson.class),
  PERSON_FOUND("PersonFound", 2, PersonFound.class),
  PRESETTLE_BILL("PresettleBill", 2, PresettleBill.class),
  BILL_PRESETTLED("BillPresettled", 2, BillPresettled.class),
  SETTLE_BILL("SettleBill", 2, SettleBill.class),
  BILL_SETTLED("BillSettled", 2, BillSettled.class),
  CANCEL_SETTLEMENT("CancelSettlement", 1, CancelSettlement.class),
  SETTLEMENT_CANCELLED("SettlementCancelled", 2, SettlementCancelled.class),
  REVERSE_REQUEST("ReverseRequest", 1, ReverseRequest.class),
  REQUEST_REVERSED("RequestReversed", 1, RequestReversed.class),
  FIND_FILINGS("FindFilings", 1, FindFilings.class),
  FILINGS_FOUND("FilingsFound", 1, FilingsFound.class),
  DECLARE_BENEFIT("DeclareBenefit", 1, DeclareBenefit.class),
  BENEFIT_DECLARED("BenefitDeclared", 1, BenefitDeclared.class),
  WITHDRAW_DECLARATION("WithdrawDeclaration", 1, WithdrawDeclaration.class),
  DECLARATION_WITHDRAWN("DeclarationWithdrawn", 1, DeclarationWithdrawn.class),
  ANNOUNCE_FILING("AnnounceFiling", 1, AnnounceFiling.class),
  FILING_NOTED("FilingNoted", 1, FilingNoted.class),
  CHECK_ENTITLEMENT("CheckEntitlement", 1, CheckEntitlement.class),
  ENTITLEMENT_CHECKED("EntitlementChecked", 1, EntitlementChecked.class),
  READ_ACCUMULATORS("ReadAccumulators", 1, ReadAccumulators.class),
  ACCUMULATORS_READ("AccumulatorsRead", 1, AccumulatorsRead.class),
  GRANT_WALLET("GrantWallet", 1, GrantWallet.class),
  WALLET_GRANTED("WalletGranted", 1, WalletGranted.class),
  END_WALLET("EndWallet", 1, EndWallet.class),
  WALLET_ENDED("WalletEnded", 1, WalletEnded.class),
  CHARGE_WALLET("ChargeWallet", 1, ChargeWallet.class),
  WALLET_CHARGED("WalletCharged", 1, WalletCharged.class),
  REFUND_WALLET("RefundWallet", 1, RefundWallet.class),
  WALLET_REFUNDED("WalletRefunded", 1, WalletRefunded.class),
  ADJUST_SETTLEMENT("AdjustSettlement", 1, AdjustSettlement.class),
  SETTLEMENT_ADJUSTED("SettlementAdjusted", 1, SettlementAdjusted.class),
  REPORT_DAY_TOTALS("ReportDayTotals", 1, ReportDayTotals.class),
  DAY_TOTALS_REPORTED("DayTotalsReported", 1, DayTotalsReported.class),
  REPORT_DAY_ROWS("ReportDayRows", 1, ReportDayRows.class),
  DAY_ROWS_REPORTED("DayRowsReported", 1, DayRowsReported.class),
  NOTE_DAY_CHECK("NoteDayCheck", 1, NoteDayCheck.class),
  DAY_CHECK_NOTED("DayCheckNoted", 1, DayCheckNoted.class),
  REQUEST_REFUSED("RequestRefused", 1, RequestRefused.class);

  private final String wireName;
  private final int version;
  private final Class<? extends Message> record;

  MessageType(String wireName, int version, Class<? extends Message> record) {
    this.wireName = wireName;
    this.version = version;
    this.record = record;
  }

  public String wireName() {
    return wireName;
  }

  /** Current version, from 1. A reader also takes {@code version - 1}. */
  public int version() {
    return version;
  }

  public Class<? extends Message> record() {
    return record;
  }
}
