package org.renshe.province.medical.treatment;

import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.InsuranceKind;

/**
 * Whose visit it is.
 *
 * @param index keyed index of {@code psn_no}
 * @param sealed the person as the insured place knows her, encrypted
 * @param insuredMember the province that is to pay
 * @param insuranceKind the insurance that is to pay
 * @param visitNumber {@code ipt_otp_no}
 */
record VisitPerson(
    String index,
    String sealed,
    MemberCode insuredMember,
    InsuranceKind insuranceKind,
    String visitNumber) {}
