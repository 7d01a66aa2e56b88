package org.renshe.province.medical.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.http.HttpSettings;

/** An open catalogue with items, for tests of those who price by it. */
public final class TestCatalogue {
  private TestCatalogue() {}

  /** With the default settings, whatever the chassis was configured with. */
  public static CatalogueArea open(Chassis chassis, String table) {
    return open(chassis, table, Map.of());
  }

  /**
   * @param environment settings, as environment variables
   */
  public static CatalogueArea open(Chassis chassis, String table, Map<String, String> environment) {
    CatalogueArea area = new CatalogueArea();
    area.open(
        new Chassis(
            chassis.self(),
            Configuration.load(null, environment, keys(area)),
            chassis.clock(),
            chassis.ids(),
            chassis.database(),
            chassis.once(),
            chassis.personalData(),
            chassis.audit(),
            chassis.ledger(),
            chassis.outbox(),
            chassis.inbox(),
            chassis.correspondence(),
            chassis.messaging(),
            chassis.cluster(),
            chassis.trust(),
            chassis.keys(),
            chassis.metrics()));
    area.desk().load(CatalogueResource.rows(table));
    return area;
  }

  private static List<ConfigKey<?>> keys(CatalogueArea area) {
    List<ConfigKey<?>> keys = new ArrayList<>(area.configuration());
    keys.add(HttpSettings.BODY_BYTES_MAX);
    return keys;
  }

  /** A clerk decides on a match. */
  public static void decide(CatalogueArea area, String id, boolean approve, String reason) {
    area.matches().decide(id, approve, reason, "operator:test");
  }

  /** More items, entered as by a program. */
  public static void load(CatalogueArea area, String table) {
    area.desk().load(CatalogueResource.rows(table));
  }
}
