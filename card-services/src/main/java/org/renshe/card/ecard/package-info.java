/**
 * The electronic card: a signed token of at most a minute that a person shows as a QR code and a
 * hospital passes on. Serves card verification and medical settlement.
 */
package org.renshe.card.ecard;
