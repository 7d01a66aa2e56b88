package org.renshe.province.medical.policy.pack;

import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/**
 * How unbroken cover raises the ceiling of serious-illness insurance (连续参保激励, 国办发〔2024〕38号).
 *
 * @param afterYears unbroken years that raise nothing
 * @param addPerYear for each further year
 * @param addWithoutClaim for each year without a payment
 * @param mostOfCeiling the two together raise it by no more than this share
 */
public record BonusRow(
    int line,
    Validity validity,
    int afterYears,
    Money addPerYear,
    Money addWithoutClaim,
    BasisPoints mostOfCeiling) {}
