package org.renshe.province.medical.wallet;

import java.time.Instant;
import org.renshe.protocol.message.EndWallet;
import org.renshe.protocol.message.GrantWallet;
import org.renshe.protocol.money.Money;

/**
 * A limit as its owner sees it.
 *
 * @param relativeName masked
 * @param relativeDocument masked
 * @param used charged less refunded
 * @param frozen what of the account is frozen for it now
 * @param state OFFERED, ACTIVE, ENDING, ENDED or REFUSED
 * @param endReason null while it goes on
 * @param refusal why the relative's insured place did not take it, null otherwise
 */
public record GrantView(
    String walletId,
    String relativePlace,
    GrantWallet.Relationship relationship,
    String relativeName,
    String relativeDocument,
    Money granted,
    Money used,
    Money frozen,
    String state,
    Instant grantedAt,
    Instant endedAt,
    EndWallet.Reason endReason,
    String refusal) {}
