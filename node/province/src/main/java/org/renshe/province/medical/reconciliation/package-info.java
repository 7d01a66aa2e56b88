/**
 * Agreement of accounts (对账) and clearing applications (清算申请) with institutions: 3201 to 3205 and
 * 3260 to 3262, and the treatment and insured place's part of the daily three-sided check. Serves
 * action 25.
 */
package org.renshe.province.medical.reconciliation;
