/**
 * Whose key is whose: certificates, requests for them, the signed directory of members. Serves
 * every action that crosses a border or that a hospital asks for.
 */
package org.renshe.protocol.trust;
