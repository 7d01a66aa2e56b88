/**
 * The insured place (参保地): answers requests of treatment places about its people, applies its
 * policy, keeps year totals and accounts, owes what it pays. Serves actions 23 and 25. A refusal
 * had no effect and is not remembered, so the same key may be asked again; only a settled request
 * and a tombstone are for ever.
 */
package org.renshe.province.medical.settlement;
