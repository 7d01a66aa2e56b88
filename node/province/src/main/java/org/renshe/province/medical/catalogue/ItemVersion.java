package org.renshe.province.medical.catalogue;

import java.util.List;

/** One version of an item in full, for its page. */
public record ItemVersion(ItemLine line, List<Fact> facts) {}
