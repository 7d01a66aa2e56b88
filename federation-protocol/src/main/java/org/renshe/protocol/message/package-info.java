/**
 * What members say to each other: requests of the treatment place, answers of the insured place.
 * Serves cross-province medical settlement.
 */
package org.renshe.protocol.message;
