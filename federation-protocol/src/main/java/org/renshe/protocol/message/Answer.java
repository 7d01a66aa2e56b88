package org.renshe.protocol.message;

/** The answer to a {@link Request}. */
public sealed interface Answer extends Message
    permits PersonFound,
        BillPresettled,
        BillSettled,
        SettlementCancelled,
        RequestReversed,
        FilingsFound,
        BenefitDeclared,
        DeclarationWithdrawn,
        FilingNoted,
        EntitlementChecked,
        AccumulatorsRead,
        WalletGranted,
        WalletEnded,
        WalletCharged,
        WalletRefunded,
        SettlementAdjusted,
        DayTotalsReported,
        DayRowsReported,
        DayCheckNoted,
        RequestRefused {}
