package org.renshe.chassis.http;

import java.util.function.Supplier;

/**
 * One thing a member's health depends on.
 *
 * @param name short, such as {@code database}
 * @param required whether the member can serve nobody without it
 * @param trouble what is wrong in one sentence, or null when all is well; quick, no personal data
 */
public record HealthCheck(String name, boolean required, Supplier<String> trouble) {}
