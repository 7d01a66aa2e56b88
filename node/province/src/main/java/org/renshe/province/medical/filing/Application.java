package org.renshe.province.medical.filing;

import java.time.LocalDate;
import java.util.Set;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.InsuranceKind;

/**
 * A filing applied for, not decided yet.
 *
 * @param number filing number, given by the maker of the application, so that the same application
 *     again is the same filing
 * @param personId internal key
 * @param division city, or municipality or province as a whole, gone to
 * @param from first day
 * @param to last day; null: without end for a long-term filing, else the policy's validity
 * @param promised whether evidence is promised instead (承诺制)
 * @param materials codes of the materials handed in
 */
record Application(
    String number,
    String personId,
    InsuranceKind insurance,
    FilingKind kind,
    String division,
    LocalDate from,
    LocalDate to,
    FilingChannel channel,
    boolean promised,
    Set<String> materials,
    ApplicationDetails details) {
  Application {
    materials = Set.copyOf(materials);
  }
}
