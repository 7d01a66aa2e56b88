package org.renshe.protocol.message;

import java.util.Map;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.money.Money;

/**
 * One act of a day as one side of the three-sided check (三方对账) has it. Holds no personal data.
 *
 * @param key the obligation's key, see {@link Obligation#key}; empty while the insured place's
 *     answer is not known
 * @param requestKey idempotency key of the command that made it; empty where it is not known
 * @param debtor who owes
 * @param creditor treatment place
 * @param act what happened, as far as is known
 * @param kind insurance kind
 * @param care kind of care
 * @param standing whether it stands
 * @param amounts owed by fund; funds of zero are left out
 */
public record CheckedAct(
    String key,
    String requestKey,
    MemberCode debtor,
    MemberCode creditor,
    Obligation.Act act,
    InsuranceKind kind,
    CareKind care,
    Standing standing,
    Map<Fund, Money> amounts) {

  public CheckedAct {
    amounts = Map.copyOf(amounts);
  }

  /** Where an act stands in one side's books. */
  public enum Standing {
    /** Done, and not undone. */
    STANDING,
    /** A settlement that was cancelled or reversed later. */
    UNDONE,
    /** Asked for by the treatment place, which does not know the outcome yet. */
    UNKNOWN,
    /** Refused, as the treatment place was told. */
    REFUSED
  }

  /** Whether it is in the books; the other two have no amounts. */
  public boolean isBooked() {
    return standing == Standing.STANDING || standing == Standing.UNDONE;
  }

  /** Sum over all funds. */
  public Money total() {
    return Money.sum(amounts.values());
  }
}
