package org.renshe.province;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renshe.chassis.Area;
import org.renshe.protocol.problem.Problem;

/** What every area hands over to be put together. */
class ProvinceTest {
  @Test
  void everyRefusalHasACodeOfItsOwnAndBothLanguages() {
    Set<String> codes = new HashSet<>();
    for (Problem problem : Province.problems()) {
      assertTrue(problem.code().matches("RS-[A-Z]{3}-\\d{4}"), problem.code());
      assertTrue(codes.add(problem.code()), () -> problem.code() + " is used twice");
      for (String text :
          List.of(problem.zh(), problem.en(), problem.remedyZh(), problem.remedyEn())) {
        assertFalse(text.isBlank(), problem.code());
      }
    }
  }

  @Test
  void areasHaveNamesSettingsTablesAndActionsOfTheirOwn() {
    Set<String> names = new HashSet<>();
    Set<String> settings = new HashSet<>();
    Set<String> changelogs = new HashSet<>();
    for (Area area : Areas.all()) {
      assertTrue(names.add(area.name()), area.name());
      area.configuration().forEach(key -> assertTrue(settings.add(key.name()), key.name()));
      area.schema().changelogs().forEach(log -> assertTrue(changelogs.add(log), log));
    }
    assertEquals(List.of(1, 2, 23, 25, 47), Province.actions());
  }
}
