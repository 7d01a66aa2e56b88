/**
 * Benefit policies as data (待遇政策): a pack is loaded, checked, compiled to a calculator that splits
 * a bill and names the rule row of every figure. Pure: no clock, no I/O but the sample packs'
 * resources. Serves actions 23 (settlement on the card) and 25 (cross-province settlement).
 */
package org.renshe.province.medical.policy;
