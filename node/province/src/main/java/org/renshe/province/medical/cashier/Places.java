package org.renshe.province.medical.cashier;

import java.util.List;
import org.renshe.protocol.identity.Division;
import org.renshe.protocol.identity.Divisions;

/** Provinces to choose from. */
public final class Places {
  private static final List<Division> PROVINCES =
      Divisions.official().all().stream()
          .filter(division -> division.code().endsWith("0000"))
          .toList();

  private Places() {}

  public static List<Division> provinces() {
    return PROVINCES;
  }
}
