/**
 * How Renshe is run and proven: the {@code renshe} command with its programs (node, hub, database),
 * its tools (pki, doctor, message log verification) and the demonstration. Holds no business rules.
 */
package org.renshe.deploy;
