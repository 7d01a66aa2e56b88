package org.renshe.province.medical.institution;

/**
 * A designated institution (定点医药机构) as other parts see it.
 *
 * @param code {@code fixmedins_code}
 * @param level as policies name it: {@code 1}, {@code 2}, {@code 3}, {@code 3p}, community
 * @param division six digits
 * @param kind {@code fixmedins_type}: 1 hospital, 2 pharmacy, 3 rehabilitation, 4 assistive
 *     devices, 5 family planning
 */
public record InstitutionFacts(
    String code, String name, String level, String division, String kind) {}
