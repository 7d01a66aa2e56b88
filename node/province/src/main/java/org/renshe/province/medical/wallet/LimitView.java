package org.renshe.province.medical.wallet;

import java.time.Instant;
import org.renshe.protocol.message.EndWallet;
import org.renshe.protocol.message.GrantWallet;
import org.renshe.protocol.money.Money;

/**
 * A limit as the relative who may use it sees it.
 *
 * @param payer province that keeps the owner's account
 * @param ownerName masked
 * @param relationship what she is to the owner
 * @param left what may still be used; zero unless it is active
 * @param state OFFERED (she has still to consent), ACTIVE or ENDED
 * @param endReason null while it goes on
 */
public record LimitView(
    String walletId,
    String payer,
    String ownerName,
    GrantWallet.Relationship relationship,
    Money granted,
    Money used,
    Money left,
    String state,
    Instant grantedAt,
    Instant endedAt,
    EndWallet.Reason endReason) {}
