package org.renshe.province.medical.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.renshe.chassis.database.Sql;
import org.renshe.protocol.problem.ProblemException;

/**
 * Importing files: nothing half-applied, wrong rows come back to be mended, a stopped run goes on.
 */
class ImportsTest {
  private static final String HEADER = "目录类别,编码,名称,收费类别,等级,先行自付比例,开始日期,结束日期\n";
  private static final String TWO_GOOD =
      "DRUG,X1,阿司匹林,09,A,,2026-04-01,\n西药中成药,X2,\"感冒灵,颗粒\",11,乙,0.05,2026/4/1,\n";
  private final CataloguePlace place = new CataloguePlace("jdbc:h2:mem:imports");

  @AfterEach
  void close() {
    place.close();
  }

  @Test
  void aCheckEntersNothingAndSaysWhatWouldCome() {
    String id = place.send(CataloguePlace.utf8(HEADER + TWO_GOOD), 7, "");
    CatalogueImport checked = place.check(id);
    assertEquals(ImportState.CHECKED, checked.state());
    assertEquals(2, checked.added());
    assertNull(place.terms("X1", "2026-04-01"));
    CatalogueImport done = place.apply(id, false);
    assertEquals(ImportState.DONE, done.state());
    assertEquals("感冒灵,颗粒", place.terms("X2", "2026-04-01").name());
  }

  @Test
  void aFileWithAWrongRowEntersNothingUnlessAskedTo() {
    String id =
        place.send(
            CataloguePlace.utf8(
                HEADER
                    + TWO_GOOD
                    + "DRUG,X3,坏行,99,A,,2026-04-01,\n"
                    + "DRUG,X1,重复,09,A,,2026-04-01,\n"),
            1_000,
            "");
    CatalogueImport checked = place.apply(id, false);
    assertEquals(ImportState.CHECKED, checked.state());
    assertEquals(2, checked.refused());
    assertNull(place.terms("X1", "2026-04-01"));
    String rejects = place.rejects(id);
    assertTrue(rejects.contains("行号,原因,目录类别,编码"), rejects);
    assertTrue(rejects.contains("4,收费类别：应为 01 至 14,DRUG,X3,坏行,99"), rejects);
    assertTrue(rejects.contains("5,文件中同一版本重复"), rejects);
    CatalogueImport partial = place.apply(id, true);
    assertEquals(ImportState.DONE, partial.state());
    assertEquals(2, partial.added());
    assertNotNull(place.terms("X1", "2026-04-01"));
  }

  @Test
  void theFileOfRejectsIsMendedAndSentAsItIs() {
    String id =
        place.send(
            CataloguePlace.utf8(HEADER + TWO_GOOD + "DRUG,X3,坏行,99,A,,2026-04-01,\n"), 1_000, "");
    place.apply(id, true);
    String mended = place.rejects(id).replace(",99,", ",09,");
    CatalogueImport again = place.apply(place.send(CataloguePlace.utf8(mended), 1_000, ""), false);
    assertEquals(ImportState.DONE, again.state());
    assertEquals(1, again.added());
    assertEquals("坏行", place.terms("X3", "2026-04-01").name());
  }

  @Test
  void aRunThatStoppedGoesOnBehindWhatItDid() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 950; i++) {
      rows.append("DRUG,X").append(i).append(",药品,09,A,,2026-04-01,\n");
    }
    String id = place.send(CataloguePlace.utf8(rows.toString()), 10_000, "");
    place.imports.apply(id, true, "operator");
    CatalogueImport file = place.imports.find(id);
    // What a run leaves that stops when 400 rows are in.
    place.database.run(
        transaction -> {
          ImportStore.startOver(transaction, id, HEADER, true);
          Sql.update(
              transaction,
              "update catalogue_import set rows_done = 400, added = 400 where id = ?",
              id);
        });
    place.imports.work();
    CatalogueImport done = place.imports.find(id);
    assertEquals(ImportState.APPLYING, file.state());
    assertEquals(ImportState.DONE, done.state());
    assertEquals(950, done.rows());
    assertEquals(950, done.added());
    assertNull(place.terms("X399", "2026-04-01"));
    assertNotNull(place.terms("X400", "2026-04-01"));
    assertNotNull(place.terms("X949", "2026-04-01"));
  }

  @Test
  void theSameFileAgainChangesNothing() {
    byte[] file = CataloguePlace.utf8(HEADER + TWO_GOOD);
    place.apply(place.send(file, 1_000, ""), false);
    long revision = place.database.read(ItemStore::state).revision();
    CatalogueImport again = place.apply(place.send(file, 1_000, ""), false);
    assertEquals(2, again.unchanged());
    assertEquals(0, again.added() + again.changed());
    assertEquals(revision, place.database.read(ItemStore::state).revision());
  }

  @Test
  void aVersionThatHasBegunIsEndedOrCorrectedButNotChanged() {
    place.apply(place.send(CataloguePlace.utf8(HEADER + TWO_GOOD), 1_000, ""), false);
    place.today("2026-05-01");
    byte[] renamed = CataloguePlace.utf8(HEADER + "DRUG,X1,改名,09,A,,2026-04-01,\n");
    CatalogueImport refused = place.apply(place.send(renamed, 1_000, ""), false);
    assertEquals(ImportState.CHECKED, refused.state());
    assertEquals(1, refused.refused());
    byte[] past = CataloguePlace.utf8(HEADER + "DRUG,X1,阿司匹林,09,A,,2026-04-01,2026-04-30\n");
    assertEquals(1, place.apply(place.send(past, 1_000, ""), false).refused());
    byte[] ended = CataloguePlace.utf8(HEADER + "DRUG,X1,阿司匹林,09,A,,2026-04-01,2026-05-01\n");
    assertEquals(1, place.apply(place.send(ended, 1_000, ""), false).changed());
    assertNull(place.terms("X1", "2026-05-02"));
    assertEquals(1, place.apply(place.send(renamed, 1_000, "省局通知更正"), false).changed());
    assertEquals("改名", place.terms("X1", "2026-05-02").name());
  }

  @Test
  void whatCannotBeReadFailsWithWords() {
    CatalogueImport heading =
        place.check(place.send(CataloguePlace.utf8("编码,名称,开始日期,价钱\n"), 1_000, ""));
    assertEquals(ImportState.FAILED, heading.state());
    assertTrue(heading.failureZh().contains("RS-MED-0308") && heading.failureZh().contains("价钱"));
    CatalogueImport missing = place.check(place.send(CataloguePlace.utf8("编码,名称\n"), 1_000, ""));
    assertTrue(missing.failureZh().contains("RS-MED-0309"), missing.failureZh());
    byte[] zip = {'P', 'K', 3, 4, 0, 0, 0, 0};
    assertTrue(place.check(place.send(zip, 8, "")).failureZh().contains("RS-MED-0310"));
  }

  @Test
  void anUnfinishedFileIsNeitherCheckedNorApplied() {
    String id = place.imports.begin("a.csv", 100, "", "operator").id();
    place.imports.receive(id, 0, new byte[50]);
    ProblemException early = assertThrows(ProblemException.class, () -> place.imports.check(id));
    assertEquals(CatalogueProblem.FILE_SIZE_WRONG, early.problem());
    ProblemException more =
        assertThrows(ProblemException.class, () -> place.imports.receive(id, 1, new byte[51]));
    assertEquals(CatalogueProblem.FILE_SIZE_WRONG, more.problem());
    place.imports.receive(id, 0, new byte[60]);
    assertEquals(60, place.imports.find(id).received());
  }

  @Test
  void theCataloguesHoldNoMoreThanTheyMay() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 1_001; i++) {
      rows.append("DRUG,X").append(i).append(",药品,09,A,,2026-04-01,\n");
    }
    String id = place.send(CataloguePlace.utf8(rows.toString()), 50_000, "");
    CatalogueImport failed = place.apply(id, true);
    assertEquals(ImportState.FAILED, failed.state());
    assertTrue(failed.failureZh().contains("RS-MED-0307"), failed.failureZh());
    assertEquals(0, place.database.read(ItemStore::state).items());
  }
}
