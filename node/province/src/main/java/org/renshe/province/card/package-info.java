/**
 * Social security cards (社会保障卡) as far as settlement needs them: card records, electronic card
 * tokens issued and spent, credentials checked. Serves actions 1 and 23.
 */
package org.renshe.province.card;
