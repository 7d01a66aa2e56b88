package org.renshe.protocol.message;

/**
 * What one member asks of another: mostly a treatment place (就医地) of an insured place (参保地). The
 * insured place asks a treatment place to note filings and adjustments, and an owner's province
 * about wallets. The hub itself asks for a day's books and tells how their check came out.
 */
public sealed interface Request extends Message
    permits FindPerson,
        PresettleBill,
        SettleBill,
        CancelSettlement,
        ReverseRequest,
        FindFilings,
        DeclareBenefit,
        WithdrawDeclaration,
        AnnounceFiling,
        CheckEntitlement,
        ReadAccumulators,
        GrantWallet,
        EndWallet,
        ChargeWallet,
        RefundWallet,
        AdjustSettlement,
        ReportDayTotals,
        ReportDayRows,
        NoteDayCheck {}
