package org.renshe.province.medical.pharmacy;

import java.time.Instant;

/**
 * Where a trace code was sold. Holds no personal data; the settlement leads to the person for those
 * who may look.
 *
 * @param code {@code drug_trac_codg}
 * @param institution {@code fixmedins_code} of the seller
 * @param nationalCode {@code med_list_codg}
 * @param lineNumber {@code feedetl_sn}
 * @param units units of the pack
 * @param split whether a part of an opened pack
 * @param state HELD, SOLD or FREED
 * @param settlementId {@code setl_id}; null for a sale outside settlement
 * @param soldAt when it was entered
 * @param freedAt when it was freed; null while it stands
 */
public record TraceView(
    String code,
    String institution,
    String nationalCode,
    String lineNumber,
    String units,
    boolean split,
    String state,
    String settlementId,
    Instant soldAt,
    Instant freedAt) {}
