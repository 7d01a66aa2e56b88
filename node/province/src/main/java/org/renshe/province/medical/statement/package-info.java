/**
 * Statements (结算单) for people to read: every figure with the rule row that made it. Personal data
 * is masked, every look is audited. Serves actions 23 and 25.
 */
package org.renshe.province.medical.statement;
