/**
 * The rows of a policy file and how they are read and checked; other packages read them from here.
 */
package org.renshe.province.medical.policy.pack;
