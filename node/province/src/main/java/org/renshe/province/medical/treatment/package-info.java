/**
 * The treatment place (就医地): its catalogue and prices, visits, fee lines, and the settlements a
 * hospital asks for. Serves actions 23 and 25.
 */
package org.renshe.province.medical.treatment;
