package org.renshe.protocol.message;

import java.time.LocalDate;
import org.renshe.protocol.json.MayBeNull;

/**
 * The insured place has taken a declaration.
 *
 * @param number {@code trt_dcla_detl_sn}
 * @param state submitted when somebody must still decide
 * @param decideBy the day by which that is due; null once decided
 */
public record BenefitDeclared(String number, Declaration.State state, @MayBeNull LocalDate decideBy)
    implements Answer {
  @Override
  public MessageType type() {
    return MessageType.BENEFIT_DECLARED;
  }
}
