/**
 * Family mutual aid of personal accounts, within and across provinces (个人账户共济, 个人医保钱包; actions 23,
 * 25): limits granted and frozen here, limits of people insured here, charges and refunds between
 * the two.
 */
package org.renshe.province.medical.wallet;
