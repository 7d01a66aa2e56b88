/**
 * The counter of institutions without software of their own (收费窗口): cashiers sign in, find the
 * person, enter the fees, settle, print and undo, all through the transactions hospitals use.
 * Serves actions 23 and 25.
 */
package org.renshe.province.medical.cashier;
