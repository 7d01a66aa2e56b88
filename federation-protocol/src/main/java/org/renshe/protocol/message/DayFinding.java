package org.renshe.protocol.message;

import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.json.MayBeNull;

/**
 * A difference between the three sides (差异), and what to do about it.
 *
 * @param id unique within the federation, given by the hub
 * @param key the obligation's key; empty for an act only the treatment place knows of
 * @param requestKey idempotency key of the command; empty where nobody knows it
 * @param debtor insured place
 * @param creditor treatment place
 * @param difference its class
 * @param repair what repairs it
 * @param state where the repair stands
 * @param treatment the act there, null when it is missing; likewise hub and insured
 */
public record DayFinding(
    String id,
    String key,
    String requestKey,
    MemberCode debtor,
    MemberCode creditor,
    Difference difference,
    Repair repair,
    State state,
    @MayBeNull CheckedAct treatment,
    @MayBeNull CheckedAct hub,
    @MayBeNull CheckedAct insured) {

  /** How sides differ (差异类别). */
  public enum Difference {
    /** The treatment place has it not, or does not know its outcome. */
    MISSING_AT_TREATMENT,
    MISSING_AT_INSURED,
    MISSING_AT_HUB,
    AMOUNT_DIFFERS,
    /** It stands here and is undone or refused there. */
    STATE_DIFFERS,
    /** One side has it twice. */
    DUPLICATE,
    EQUAL
  }

  /** What repairs a difference (处理办法). */
  public enum Repair {
    NONE,
    /** The treatment place asks again under the same key and books the answer. */
    REREAD,
    /** The insured place's outbox sends its answer again. */
    RESEND,
    /** The hub enters again what the signed message in its log says; changes money: four eyes. */
    REENTER,
    /** Frozen; people find out what is right. */
    CASE
  }

  /** Where it stands. */
  public enum State {
    OPEN,
    /** Frozen until two officers have closed it. */
    FROZEN,
    /** Closed by two officers with a reason. */
    CLOSED,
    /** A later check found the sides equal. */
    RESOLVED
  }
}
