package org.renshe.chassis.database;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** Hibernate over exactly these entities: nothing is scanned, no table is made. */
final class Mapping {
  private Mapping() {}

  static SessionFactory of(List<Class<?>> entities, DataSource pool) {
    StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder().applySettings(settings(pool)).build();
    try {
      MetadataSources sources = new MetadataSources(registry);
      entities.forEach(sources::addAnnotatedClass);
      return sources.buildMetadata().buildSessionFactory();
    } catch (RuntimeException e) {
      StandardServiceRegistryBuilder.destroy(registry);
      throw e;
    }
  }

  private static Map<String, Object> settings(DataSource pool) {
    return Map.ofEntries(
        Map.entry("hibernate.connection.datasource", pool),
        Map.entry("hibernate.connection.provider_disables_autocommit", true),
        Map.entry("hibernate.hbm2ddl.auto", "none"),
        Map.entry("hibernate.xml_mapping_enabled", false),
        Map.entry("jakarta.persistence.validation.mode", "none"),
        // Instants are kept as plain timestamps in UTC, alike on the three databases.
        Map.entry("hibernate.jdbc.time_zone", "UTC"),
        Map.entry("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP"),
        Map.entry("hibernate.jdbc.batch_size", 50),
        Map.entry("hibernate.order_inserts", true),
        Map.entry("hibernate.order_updates", true),
        Map.entry("hibernate.cache.use_second_level_cache", false),
        Map.entry("hibernate.query.plan_cache_max_size", 256));
  }
}
