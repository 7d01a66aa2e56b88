package org.renshe.province.medical.care;

import org.renshe.protocol.identity.MemberCode;
import org.renshe.province.registry.Person;

/**
 * The citizen whose care it is.
 *
 * @param insuredMember this province, which knows her
 * @param person as registered; personal
 * @param index under which treatment places of this province keep her visits
 */
public record CarePerson(MemberCode insuredMember, Person person, String index) {}
