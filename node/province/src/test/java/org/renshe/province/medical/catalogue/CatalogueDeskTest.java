package org.renshe.province.medical.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renshe.protocol.problem.ProblemException;

/** A wrong catalogue row is refused by its number, before the database is touched. */
class CatalogueDeskTest {
  private static final String GOOD = "T1,名称,09,B,0.1000,1.5,false,2026-01-01,2026-12-31";
  private static final String HEADER =
      "code,name,category,itemClass,firstSelfPay,limitPrice,restricted,validFrom,validTo";
  private final CatalogueDesk desk = new CatalogueDesk(null, null, () -> {});

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",名称,09,B,0.1,,false,2026-01-01,",
        "T1,,09,B,0.1,,false,2026-01-01,",
        "T1,名称,15,B,0.1,,false,2026-01-01,",
        "T1,名称,09,D,0.1,,false,2026-01-01,",
        "T1,名称,09,A,0.1,,false,2026-01-01,",
        "T1,名称,09,B,1.5,,false,2026-01-01,",
        "T1,名称,09,B,0.1,-1,false,2026-01-01,",
        "T1,名称,09,B,0.1,1.1234567,false,2026-01-01,",
        "T1,名称,09,B,0.1,一,false,2026-01-01,",
        "T1,名称,09,B,0.1,,maybe,2026-01-01,",
        "T1,名称,09,B,0.1,,false,2026-13-01,",
        "T1,名称,09,B,0.1,,false,2026-01-02,2026-01-01",
        "T1,名称,09,B,0.1,,false,2026-01-02",
      })
  void namesTheWrongRow(String row) {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> desk.load(CatalogueResource.rows(HEADER + "\n" + GOOD + "\n" + row)));
    assertEquals(CatalogueProblem.CATALOGUE_ROW_WRONG, refused.problem());
    assertTrue(refused.sentence(Locale.CHINESE).contains("第 2 行"), refused.getMessage());
  }

  @Test
  void refusesATableWithoutItsHeader() {
    assertThrows(
        ProblemException.class, () -> desk.load(CatalogueResource.rows(GOOD + "\n" + GOOD)));
  }
}
