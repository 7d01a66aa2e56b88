/** The shape of the error catalogue and the protocol's own entries in it. Serves all actions. */
package org.renshe.protocol.problem;
