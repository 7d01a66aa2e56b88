package org.renshe.province.registry;

/** An employer (用人单位) to be registered. */
record EmployerEntry(String creditCode, String name, String division) {}
