package org.renshe.province.registry;

/** Who is known here, how insured, and where she may be treated: people, relations, filings. */
public interface RegistryService {}
