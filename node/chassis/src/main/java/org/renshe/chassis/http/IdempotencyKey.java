package org.renshe.chassis.http;

/**
 * The {@code Idempotency-Key} header of a command, as a header parameter of a resource.
 *
 * @param value 1 to 80 visible ASCII characters
 */
public record IdempotencyKey(String value) {}
