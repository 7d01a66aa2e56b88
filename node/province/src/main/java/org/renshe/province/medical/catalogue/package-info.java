/**
 * The treatment place's catalogues (就医地目录): drugs, services, materials and the lists of diseases
 * and operations, by days of validity; how a fee row is priced by them. Serves actions 23 and 25.
 */
package org.renshe.province.medical.catalogue;
