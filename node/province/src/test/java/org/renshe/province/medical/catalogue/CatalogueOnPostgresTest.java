package org.renshe.province.medical.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Imports, searches and the work list on a real PostgreSQL. */
@Tag("process")
class CatalogueOnPostgresTest {
  private static final String TABLE =
      """
      编码,名称,收费类别,等级,开始日期,限价
      X1,阿莫西林_胶囊,09,A,2026-04-01,12.5
      X2,坏行,99,A,2026-04-01,
      """;

  @Test
  void goesTheSameWay() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        CataloguePlace place = new CataloguePlace(postgres.getJdbcUrl("postgres", "postgres"))) {
      String id = place.send(CataloguePlace.utf8(TABLE), 16, "");
      assertEquals(1, place.apply(id, false).refused());
      assertEquals(ImportState.DONE, place.apply(id, true).state());
      place.imports.forget();
      CatalogueSearch search = new CatalogueSearch(place.database);
      LocalDate day = LocalDate.parse("2026-04-01");
      assertEquals(1, search.find("_胶", CatalogueKind.DRUG, day, 1).size());
      assertEquals(1, search.find("amxl", null, day, 1).size());
      assertEquals(0, search.find("%", null, day, 1).size());
      assertEquals(1, search.versions(CatalogueKind.DRUG, "X1").size());
      assertEquals(0, place.matches.worklist(MatchState.SUBMITTED, "", true, 0, 10).size());
    }
  }
}
