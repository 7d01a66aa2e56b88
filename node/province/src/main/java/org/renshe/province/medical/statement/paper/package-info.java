/**
 * Paper: where ink goes on a sheet, in points. The only place where numbers may float, since none
 * of them is money.
 */
package org.renshe.province.medical.statement.paper;
