package org.renshe.province.card;

import java.time.LocalDate;

/**
 * A card to be registered, or registered again with another state.
 *
 * @param identificationCode 32 characters (卡识别码)
 * @param cardSerial serial a reader sends as {@code card_sn}; may be absent
 * @param state absent means active
 * @param issuedOn absent means today
 * @param expiresOn absent means ten years less a day after
 */
record CardEntry(
    String cardNumber,
    String identificationCode,
    String cardSerial,
    String personNumber,
    CardState state,
    LocalDate issuedOn,
    LocalDate expiresOn) {}
