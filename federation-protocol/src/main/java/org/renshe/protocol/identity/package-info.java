/**
 * Numbers and codes of persons, organisations, places, cards and medicine as types that cannot hold
 * a wrong value. Serves all actions.
 */
package org.renshe.protocol.identity;
