package org.renshe.province.medical.injury;

import java.time.LocalDate;

/**
 * A decision to be registered, or registered again with changes.
 *
 * @param to absent without end
 */
record QualificationEntry(
    String number, String personNumber, Qualification.Kind kind, LocalDate from, LocalDate to) {}
