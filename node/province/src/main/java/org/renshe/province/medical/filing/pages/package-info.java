/**
 * Pages of filing: the citizen's journey and progress, the clerk's work list and decisions. Plain
 * forms; nothing needs JavaScript.
 */
package org.renshe.province.medical.filing.pages;
