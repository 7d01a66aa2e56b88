package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import java.util.Map;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.Statement;
import org.renshe.province.medical.policy.Accumulators;

/**
 * A settlement that stands, as later bills look back at it.
 *
 * @param admissionOrder number of its admission in the accumulation year
 * @param growth what it added, by first day of the year; empty where only the stay is asked for
 */
record Lived(
    String place,
    Bill bill,
    Statement statement,
    int admissionOrder,
    Map<LocalDate, Accumulators> growth) {}
