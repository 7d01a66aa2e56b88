package org.renshe.province.card;

import org.renshe.protocol.message.Credential;

/**
 * A credential that passed the treatment place's check.
 *
 * @param credential what was shown, normalised
 * @param issuerDivision six-digit division of the issuer where the credential tells it (electronic
 *     card), else empty
 */
public record Presented(Credential credential, String issuerDivision) {}
