/**
 * Files that hospitals send (9101) and fetch (9102): kept sealed, for a while, for one institution.
 * Serves action 25.
 */
package org.renshe.province.medical.files;
