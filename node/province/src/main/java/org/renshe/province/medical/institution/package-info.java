/**
 * Designated institutions (定点医药机构): who they are, what they sign with, their departments and staff.
 * Serves action 25.
 */
package org.renshe.province.medical.institution;
