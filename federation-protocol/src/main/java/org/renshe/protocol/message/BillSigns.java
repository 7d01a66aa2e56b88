package org.renshe.protocol.message;

import org.renshe.protocol.json.MayBeNull;

/**
 * What the hospital says of a visit beyond its lines.
 *
 * @param diseaseCode {@code dise_codg}: the chronic or special disease the bill is for (门诊慢特病),
 *     {@code M} and five digits; null for ordinary care
 * @param interim settled on the way, while the stay goes on ({@code mid_setl_flag}, 中途结算)
 * @param injury whether the care is for an injury, and who answers for it
 * @param referredFromVisit {@code refl_old_mdtrt_id}: the visit at the institution that referred
 *     the person here in the same course of disease (转诊前就诊ID); null where she was not referred
 */
public record BillSigns(
    @MayBeNull String diseaseCode,
    boolean interim,
    Injury injury,
    @MayBeNull String referredFromVisit) {

  /** Ordinary care. */
  public static final BillSigns NONE = new BillSigns(null, false, Injury.NONE, null);

  /** {@link #NONE} as a message of version 1 means it. */
  static final String NONE_JSON =
      "{\"diseaseCode\":null,\"interim\":false,\"injury\":\"NONE\",\"referredFromVisit\":null}";

  /** Injury (外伤, {@code TRUM_FLAG}) and third party ({@code REL_TTP_FLAG}). */
  public enum Injury {
    NONE,
    /** No third party answers for it (无第三方责任外伤). */
    NO_THIRD_PARTY,
    /** A third party answers for it; medical insurance does not pay (应由第三人负担). */
    THIRD_PARTY
  }

  /** The same signs for a chronic or special disease. */
  public BillSigns withDisease(String code) {
    return new BillSigns(code, interim, injury, referredFromVisit);
  }
}
