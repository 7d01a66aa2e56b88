package org.renshe.province.medical.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renshe.chassis.database.Database;

/** All versions of all items in memory, by code, the newest first. */
final class CatalogueIndex {
  private final Database database;
  private volatile Map<String, List<CatalogueItem>> byCode = Map.of();

  CatalogueIndex(Database database) {
    this.database = database;
  }

  void reload() {
    List<CatalogueItem> items =
        database.read(
            transaction ->
                transaction
                    .session()
                    .createSelectionQuery(
                        "from CatalogueItem order by validFrom desc", CatalogueItem.class)
                    .getResultList());
    Map<String, List<CatalogueItem>> loaded = new HashMap<>();
    for (CatalogueItem item : items) {
      loaded.computeIfAbsent(item.nationalCode(), code -> new ArrayList<>(1)).add(item);
    }
    byCode = loaded;
  }

  Optional<CatalogueItem> find(String code, LocalDate day) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(item -> item.isValidOn(day))
        .findFirst();
  }
}
