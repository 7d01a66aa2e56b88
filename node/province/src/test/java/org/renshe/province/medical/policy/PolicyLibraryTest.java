package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.problem.ProblemException;

class PolicyLibraryTest {
  private static final String NAME = "460000-employee";
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  @Test
  void theDayOfCareDecidesWhichVersionIsUsed() {
    PolicyPack old = Fixtures.pack(NAME, Fixtures.sample(NAME));
    PolicyPack next = Fixtures.pack(NAME, Fixtures.sample(NAME) + "# next\n");
    PolicyLibrary library =
        library(
            new PolicyLibrary.Version(old, LocalDate.of(2025, 1, 1)),
            new PolicyLibrary.Version(next, NEW_YEAR));
    assertEquals(old.digest(), digest(library, NEW_YEAR.minusDays(1)));
    assertEquals(next.digest(), digest(library, NEW_YEAR));
    assertRefused(PolicyProblem.NO_PACK, () -> digest(library, LocalDate.of(2024, 12, 31)));
  }

  @Test
  void twoVersionsFromOneDayAreRefused() {
    PolicyPack pack = Fixtures.pack(NAME, Fixtures.sample(NAME));
    assertRefused(
        PolicyProblem.PACK_TWICE,
        () ->
            library(
                new PolicyLibrary.Version(pack, NEW_YEAR),
                new PolicyLibrary.Version(pack, NEW_YEAR)));
  }

  private static PolicyLibrary library(PolicyLibrary.Version... versions) {
    List<PolicyLibrary.Version> all = new java.util.ArrayList<>(List.of(versions));
    all.add(
        new PolicyLibrary.Version(
            Fixtures.pack("000000-assistance", Fixtures.sample("000000-assistance")),
            LocalDate.MIN));
    return new PolicyLibrary(SamplePacks.national(), all);
  }

  private static String digest(PolicyLibrary library, LocalDate day) {
    return library.find("460100", InsuranceKind.EMPLOYEE, day).pack().digest();
  }

  private static void assertRefused(PolicyProblem problem, Runnable act) {
    assertEquals(problem, assertThrows(ProblemException.class, act::run).problem());
  }
}
