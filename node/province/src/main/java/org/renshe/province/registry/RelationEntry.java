package org.renshe.province.registry;

import java.time.LocalDate;
import java.util.List;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;

/**
 * An insured relation to be registered, or registered again with changes.
 *
 * @param groups groups of the benefit policy, such as {@code working}
 * @param status absent means active
 * @param employerCreditCode absent without employer
 * @param accountBalance opening balance; looked at only when the relation is new
 */
record RelationEntry(
    String personNumber,
    InsuranceKind kind,
    String personType,
    List<String> groups,
    InsuredRelation.Status status,
    LocalDate since,
    LocalDate until,
    String division,
    String employerCreditCode,
    boolean civilServant,
    Money accountBalance) {}
