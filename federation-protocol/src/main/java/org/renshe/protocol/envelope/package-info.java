/**
 * Messages on their way: encoded, encrypted for the receiver, signed alone or as a batch, verified,
 * opened, and exported for openssl. Serves every action that crosses a border.
 */
package org.renshe.protocol.envelope;
