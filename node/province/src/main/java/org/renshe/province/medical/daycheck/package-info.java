/**
 * The province's part of the daily three-sided check (三方对账): tells the hub its books of a day,
 * keeps how the check came out, and repairs what is missing. Serves action 25.
 */
package org.renshe.province.medical.daycheck;
