package org.renshe.province.medical.policy.pack;

import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/**
 * What a deductible row says of the amount.
 *
 * @param fixed amount, null where the basis computes it
 * @param share factor or percent, null where the basis has none
 * @param step what each later admission takes off, null where the basis has none
 * @param min floor, null where none
 * @param max cap, null where none
 */
public record DeductibleAmount(
    DeductibleBasis basis, Money fixed, BasisPoints share, Money step, Money min, Money max) {}
