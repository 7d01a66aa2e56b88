/**
 * Amounts in whole fen and ratios in basis points; the only way money is held anywhere. Serves all
 * actions that pay.
 */
package org.renshe.protocol.money;
