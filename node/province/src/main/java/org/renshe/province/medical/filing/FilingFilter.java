package org.renshe.province.medical.filing;

import org.renshe.protocol.message.FilingKind;

/**
 * Which filings a clerk wants to see.
 *
 * @param state null for any
 * @param kind null for any
 * @param owner name of the clerk who took them; empty for any, {@code -} for nobody
 * @param overdue only those whose decision or evidence is late
 * @param after cursor: number of the last row seen, a space at first
 */
public record FilingFilter(
    FilingState state, FilingKind kind, String owner, boolean overdue, String after) {}
