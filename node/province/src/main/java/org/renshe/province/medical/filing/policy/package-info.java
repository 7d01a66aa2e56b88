/**
 * What filing (备案) goes by, as dated data: rules by division, materials, chronic diseases. Pure.
 */
package org.renshe.province.medical.filing.policy;
