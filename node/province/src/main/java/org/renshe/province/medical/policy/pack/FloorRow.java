package org.renshe.province.medical.policy.pack;

import org.renshe.protocol.money.BasisPoints;

/**
 * A least share that the pooled fund pays (保底报销).
 *
 * @param atHome of what is left after the deductible, in the home province
 * @param elsewhere the same outside it
 */
public record FloorRow(
    int line, Care care, Validity validity, BasisPoints atHome, BasisPoints elsewhere) {}
