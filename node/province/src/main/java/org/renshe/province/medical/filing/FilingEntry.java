package org.renshe.province.medical.filing;

import java.time.LocalDate;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.InsuranceKind;

/**
 * A filing to be made.
 *
 * @param filingNumber absent: one is given
 * @param division city, or municipality or province as a whole, gone to
 * @param from absent means today
 * @param to absent: without end for a long-term filing, else the configured validity
 * @param promised whether the evidence is promised (承诺制) and still owed
 */
record FilingEntry(
    String filingNumber,
    String personNumber,
    InsuranceKind kind,
    FilingKind filingKind,
    String division,
    LocalDate from,
    LocalDate to,
    boolean promised) {}
