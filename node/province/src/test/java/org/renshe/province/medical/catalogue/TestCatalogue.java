package org.renshe.province.medical.catalogue;

import org.renshe.chassis.Chassis;

/** An open catalogue with items, for tests of those who price by it. */
public final class TestCatalogue {
  private TestCatalogue() {}

  public static CatalogueArea open(Chassis chassis, String table) {
    CatalogueArea area = new CatalogueArea();
    area.open(chassis);
    area.desk().load(CatalogueTable.read(table));
    return area;
  }
}
