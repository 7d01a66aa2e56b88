package org.renshe.province.medical.treatment;

/**
 * A drug traceability code (药品追溯码) as it was scanned.
 *
 * @param code {@code drug_trac_codg}
 * @param split {@code trdn_flag}: the pack was opened and a part of it given (拆零)
 */
public record TraceCode(String code, boolean split) {}
