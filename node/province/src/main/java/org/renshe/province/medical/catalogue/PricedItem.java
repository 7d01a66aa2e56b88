package org.renshe.province.medical.catalogue;

/**
 * A fee row priced by the treatment place's catalogue.
 *
 * @param terms the terms it was priced by; keep them, a return is priced by the same
 * @param line its parts
 */
public record PricedItem(CatalogueTerms terms, PricedLine line) {}
