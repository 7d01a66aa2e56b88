/**
 * The nation's daily three-sided check (三方对账): asks every province for its books of a day, compares
 * them with the hub's own, and repairs what the hub has wrong, by four eyes.
 */
package org.renshe.hub.reconciliation;
