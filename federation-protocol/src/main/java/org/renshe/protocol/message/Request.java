package org.renshe.protocol.message;

/** A request of the treatment place (就医地) to the insured place (参保地). */
public sealed interface Request extends Message
    permits FindPerson, PresettleBill, SettleBill, CancelSettlement, ReverseRequest {}
