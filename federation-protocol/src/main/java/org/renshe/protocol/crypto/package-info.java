/**
 * SM2, SM3 and SM4 in the few forms the protocol uses; every other room takes its cryptography from
 * here. Serves all actions.
 */
package org.renshe.protocol.crypto;
