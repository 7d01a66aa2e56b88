/** The three-sided check of a day (三方对账): totals first, then rows. Pure. */
package org.renshe.protocol.check;
