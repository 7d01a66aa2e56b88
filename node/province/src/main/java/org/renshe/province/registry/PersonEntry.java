package org.renshe.province.registry;

import java.time.LocalDate;

/**
 * A person to be registered, or registered again with changes.
 *
 * @param personNumber {@code psn_no}, opaque, never changes
 * @param documentKind {@code psn_cert_type}; absent means 01, the citizen's card
 * @param documentNumber number of the document in use now; an earlier one is kept as history
 * @param sex absent where a citizen ID number tells it
 * @param birthDate absent where a citizen ID number tells it
 */
record PersonEntry(
    String personNumber,
    String documentKind,
    String documentNumber,
    String name,
    String sex,
    String ethnicGroup,
    LocalDate birthDate) {}
