package org.renshe.protocol.message;

import java.time.LocalDate;
import java.util.Map;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.money.Money;

/**
 * What one province owes another by one act, the only business fact the hub sees (清分依据). Holds no
 * personal data.
 *
 * @param key unique for ever; the settlement's identifier, with {@code /cancelled} or {@code
 *     /reversed} behind it for the act that undoes it
 * @param settlementId the settlement it belongs to
 * @param act what happened
 * @param debtor insured place
 * @param creditor treatment place
 * @param day settlement day, Asia/Shanghai
 * @param kind insurance kind
 * @param care kind of care
 * @param amounts by fund, personal account included; negative for an act that undoes
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
    REVERSED
  }

  /** Sum over all funds. */
  public Money total() {
    return Money.sum(amounts.values());
  }
}
