/**
 * Work injury (工伤保险; actions 23, 25): who may have it paid directly, and how it pays. Settled by
 * the insured place's desk like medical insurance, out of a fund, accounts and a clearing book of
 * its own.
 */
package org.renshe.province.medical.injury;
