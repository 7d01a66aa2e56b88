/**
 * Proves a policy file (待遇政策证明) over every kind of person and care its rows can tell apart, and
 * over every amount: by intervals on which the calculation is one straight line, not by samples.
 */
package org.renshe.province.medical.policy.proof;
