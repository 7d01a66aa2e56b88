package org.renshe.protocol.message;

/**
 * A request of the treatment place (就医地) to the insured place (参保地); of the insured place to the
 * treatment place only {@link AnnounceFiling}.
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
        AnnounceFiling {}
