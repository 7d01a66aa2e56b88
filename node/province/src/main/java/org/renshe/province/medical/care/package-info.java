/**
 * One card for care (action 23), as a citizen sees it: registrations, visits, bills explained,
 * medicine, examination and laboratory reports, who looked at her data, and which hospitals may.
 */
package org.renshe.province.medical.care;
