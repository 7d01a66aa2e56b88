package org.renshe.province.medical.settlement;

import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Request;

/**
 * The insured place (参保地) as its callers see it: one request in, one answer out.
 *
 * <p>It answers on the member that owns the person, one request of a person at a time. The same key
 * with the same content gives the same answer and no second effect; a refusal comes back as {@link
 * org.renshe.protocol.message.RequestRefused}, leaves no trace and may be asked again.
 */
@FunctionalInterface
public interface InsuredDesk {
  /**
   * @param treatmentPlace who asks; this province itself for a person treated at home
   * @param key idempotency key of the request, at most 80 characters
   * @throws org.renshe.protocol.problem.ProblemException when the same key came with another
   *     content or the member that owns the person could not be reached
   */
  Answer answer(MemberCode treatmentPlace, String key, Request request);
}
