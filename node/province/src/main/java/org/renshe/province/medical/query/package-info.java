/**
 * What hospitals look up (52xx, 2001, 1201, 1901, 51xx) and the files they send and fetch (9101,
 * 9102): each institution its own people only, audited and bounded. Serves action 25.
 */
package org.renshe.province.medical.query;
