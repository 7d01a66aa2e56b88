package org.renshe.protocol.message;

import java.time.LocalDate;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.money.Money;

/**
 * Insured place to owner's province: a relative's settlement used this much of a limit ({@code
 * acct_mulaid_pay}). The settlement stands; the sum is frozen, so this cannot be refused for money.
 *
 * @param walletId the limit
 * @param settlementId the relative's settlement
 * @param number of this share in the settlement, from 1
 * @param creditor treatment place that is owed
 * @param day settlement day, Asia/Shanghai
 * @param kind insurance kind of the settlement
 * @param care kind of care
 * @param amount positive
 */
public record ChargeWallet(
    String walletId,
    String settlementId,
    int number,
    MemberCode creditor,
    LocalDate day,
    InsuranceKind kind,
    CareKind care,
    Money amount)
    implements Request {
  @Override
  public MessageType type() {
    return MessageType.CHARGE_WALLET;
  }
}
