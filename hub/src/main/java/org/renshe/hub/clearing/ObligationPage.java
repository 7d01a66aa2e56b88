package org.renshe.hub.clearing;

import java.util.List;

/**
 * A page of obligations.
 *
 * @param next cursor of the next page, null on the last
 */
public record ObligationPage(List<ObligationView> items, String next) {}
