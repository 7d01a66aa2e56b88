package org.renshe.province.medical.catalogue;

/** A label and what it says, for a page. */
public record Fact(String zh, String en, String value) {}
