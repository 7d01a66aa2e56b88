package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.problem.ProblemException;

class SamplePacksTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

  static InsuranceKind kind(String pack) {
    return pack.endsWith("-employee") ? InsuranceKind.EMPLOYEE : InsuranceKind.RESIDENT;
  }

  @Test
  void allTwentyFourLoadAndSayThatTheyAreSamples() {
    List<PolicyPack> packs = SamplePacks.load();
    assertEquals(24, packs.size());
    assertTrue(packs.stream().allMatch(PolicyPack::sample));
  }

  @Test
  void theDigestIsOfTheBytes() {
    PolicyPack pack = PolicyPack.load("340100-employee", SamplePacks.bytes("340100-employee"));
    assertEquals(Sm3.hex(SamplePacks.bytes("340100-employee")), pack.digest());
  }

  @Test
  void aCountyFindsItsCityElseItsProvince() {
    PolicyLibrary library = new PolicyLibrary(SamplePacks.load());
    assertEquals(
        "340100-resident", library.find("340104", InsuranceKind.RESIDENT, DAY).pack().name());
    assertEquals(
        "340000-resident", library.find("340202", InsuranceKind.RESIDENT, DAY).pack().name());
    assertEquals(
        "460000-employee", library.find("460105", InsuranceKind.EMPLOYEE, DAY).pack().name());
  }

  @Test
  void aPlaceOrADayWithoutPolicyIsRefused() {
    PolicyLibrary library = new PolicyLibrary(SamplePacks.load());
    assertNoPack(() -> library.find("340202", InsuranceKind.EMPLOYEE, DAY));
    assertNoPack(() -> library.find("340104", InsuranceKind.EMPLOYEE, LocalDate.of(1999, 1, 1)));
  }

  @Test
  void twoPacksForOnePlaceAreRefused() {
    PolicyPack pack = PolicyPack.load("340100-employee", SamplePacks.bytes("340100-employee"));
    PolicyPack assistance =
        PolicyPack.load("000000-assistance", SamplePacks.bytes("000000-assistance"));
    ProblemException refusal =
        assertThrows(
            ProblemException.class, () -> new PolicyLibrary(List.of(assistance, pack, pack)));
    assertEquals(PolicyProblem.PACK_TWICE, refusal.problem());
  }

  @Test
  void aPackWhoseAssistanceIsNotThereIsRefused() {
    PolicyPack pack = PolicyPack.load("340100-employee", SamplePacks.bytes("340100-employee"));
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> new PolicyLibrary(List.of(pack)));
    assertEquals(PolicyProblem.INHERITS_UNKNOWN, refusal.problem());
  }

  @Test
  void theAccumulationYearOfShanghaiEmployeesStartsInJuly() {
    Calculator shanghai =
        PolicyPack.load("310000-employee", SamplePacks.bytes("310000-employee")).compile();
    assertEquals(LocalDate.of(2024, 7, 1), shanghai.accumulationYear(LocalDate.of(2025, 6, 30)));
    assertEquals(LocalDate.of(2025, 7, 1), shanghai.accumulationYear(LocalDate.of(2025, 7, 1)));
  }

  private static void assertNoPack(org.junit.jupiter.api.function.Executable find) {
    assertEquals(PolicyProblem.NO_PACK, assertThrows(ProblemException.class, find).problem());
  }
}
