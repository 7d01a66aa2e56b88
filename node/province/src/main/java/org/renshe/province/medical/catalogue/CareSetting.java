package org.renshe.province.medical.catalogue;

/**
 * Where a fee arose, as far as its price depends on it.
 *
 * @param institution {@code fixmedins_code}
 * @param division six digits; a pooling area may have prices of its own
 * @param level grade that limit prices go by
 * @param scheme who pays
 */
public record CareSetting(String institution, String division, LimitLevel level, Scheme scheme) {}
