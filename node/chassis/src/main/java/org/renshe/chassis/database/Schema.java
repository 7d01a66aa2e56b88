package org.renshe.chassis.database;

import java.util.List;

/**
 * What an area keeps.
 *
 * @param entities Hibernate entity classes
 * @param changelogs Liquibase changelogs on the class path, such as {@code
 *     org/renshe/province/card.xml}
 */
public record Schema(List<Class<?>> entities, List<String> changelogs) {
  public static final Schema NONE = new Schema(List.of(), List.of());

  public Schema {
    entities = List.copyOf(entities);
    changelogs = List.copyOf(changelogs);
  }
}
