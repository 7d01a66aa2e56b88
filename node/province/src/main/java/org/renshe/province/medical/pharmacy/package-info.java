/**
 * Designated pharmacies (定点零售药店): which services each has opened, what is known of a medicine, and
 * drug trace codes (药品追溯码), of which none is sold twice in the province. Serves actions 23 and 24.
 */
package org.renshe.province.medical.pharmacy;
