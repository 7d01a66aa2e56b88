package org.renshe.protocol.message;

import java.time.LocalDate;
import java.util.Map;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.money.Money;

/**
 * What one province owes another by one act, the only business fact the hub sees (清分依据). Holds no
 * personal data.
 *
 * @param key unique for ever, made by {@link #keyOf}
 * @param settlementId the settlement it belongs to
 * @param act what happened
 * @param debtor who owes and signs: the insured place; for a wallet's share the owner's province
 * @param creditor treatment place
 * @param day settlement day, Asia/Shanghai
 * @param kind insurance kind
 * @param care kind of care
 * @param amounts by fund, personal account included; negative for an act that undoes, of either
 *     sign for an adjustment
 */
public record Obligation(
    String key,
    String settlementId,
    Act act,
    MemberCode debtor,
    MemberCode creditor,
    LocalDate day,
    InsuranceKind kind,
    CareKind care,
    Map<Fund, Money> amounts) {

  public Obligation {
    amounts = Map.copyOf(amounts);
  }

  /** What was done. */
  public enum Act {
    /** Settlement (结算). */
    SETTLED,
    /** Cancellation (撤销: 2208, 2305). */
    CANCELLED,
    /** Technical reversal (冲正: 2601). */
    REVERSED,
    /** Difference after the settlement was calculated anew (重算更正). */
    ADJUSTED,
    /** A share of the settlement paid out of a relative's account in another province (共济). */
    AID_CHARGED,
    /** Such a share, or a part of it, taken back. */
    AID_REFUNDED;

    /** Whether it takes back the whole settlement, which happens once. */
    public boolean undoes() {
      return this == CANCELLED || this == REVERSED;
    }
  }

  /** Key of a settlement or of what undoes it. */
  public static String keyOf(String settlementId, Act act) {
    return switch (act) {
      case SETTLED -> settlementId;
      case CANCELLED -> settlementId + "/cancelled";
      case REVERSED -> settlementId + "/reversed";
      case ADJUSTED, AID_CHARGED, AID_REFUNDED ->
          throw new IllegalArgumentException(act + " has a number");
    };
  }

  /** Key of the numbered adjustment of a settlement. */
  public static String adjustedKey(String settlementId, int number) {
    return settlementId + "/adjusted/" + number;
  }

  /** Key of the numbered share of a settlement that a wallet pays. */
  public static String chargedKey(String settlementId, int number) {
    return settlementId + "/wallet/" + number;
  }

  /** Key of the numbered refund of such a share. */
  public static String refundedKey(String settlementId, int number, int refund) {
    return chargedKey(settlementId, number) + "/refunded/" + refund;
  }

  /** Sum over all funds. */
  public Money total() {
    return Money.sum(amounts.values());
  }
}
