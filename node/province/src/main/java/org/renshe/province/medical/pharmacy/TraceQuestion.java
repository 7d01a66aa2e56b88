package org.renshe.province.medical.pharmacy;

import java.util.List;

/**
 * A question about many packs at once.
 *
 * @param codes trace codes, 1 to 500
 */
public record TraceQuestion(List<String> codes) {}
