package org.renshe.province.medical.policy.pack;

import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Group;

/**
 * How serious-illness insurance leans towards a poor group (倾斜支付).
 *
 * @param deductibleFactor share of the deductible that stays
 * @param ratioAdd points added to every band
 * @param ceiling in place of the table's, null for none
 */
public record TiltRow(
    int line,
    Group group,
    Validity validity,
    BasisPoints deductibleFactor,
    BasisPoints ratioAdd,
    Money ceiling) {}
