/**
 * What hospitals declare and ask about filings (25xx, 5301, 5302, 5304), and the filings this
 * treatment place was told of. Serves actions 23 and 25.
 */
package org.renshe.province.medical.declaration;
