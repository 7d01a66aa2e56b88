package org.renshe.province.medical.policy;

import org.renshe.protocol.message.Statement;

/**
 * A calculated bill and the year's accumulators once it is settled.
 *
 * @param statement the split of the bill, consistent to the fen
 * @param after accumulators to store together with the settlement
 */
public record Outcome(Statement statement, Accumulators after) {}
