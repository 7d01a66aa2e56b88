package org.renshe.province.medical.reconciliation;

/**
 * One of the accounts an institution has with the agency: those settlements are summed by it.
 *
 * @param institution {@code fixmedins_code}
 * @param insutype insurance kind, such as 310
 * @param clearingType {@code clr_type}
 * @param agency {@code setl_optins}, six digits: {@code clr_optins} of the settlements
 * @param period days of {@code setl_time}
 */
record Account(
    String institution, String insutype, String clearingType, String agency, Period period) {}
