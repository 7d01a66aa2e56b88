package org.renshe.protocol.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.renshe.protocol.Refusal.assertRefused;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.renshe.protocol.problem.ProblemException;

class IdentifierTest {
  private static final IdentifierRules PRODUCTION =
      new IdentifierRules(Divisions.official(), Clock.system(ZoneOffset.UTC));

  @ParameterizedTest
  @ValueSource(strings = {"190101196503150115", "819900198506070220"})
  void anInventedPersonIsRefusedWhereOnlyRealDivisionsExist(String number) {
    assertTrue(ResidentId.parse(number).isInvented());
    assertRefused(IdentityProblem.DIVISION, () -> ResidentId.parse(number, PRODUCTION));
  }

  @Test
  void realAddressCodesStayGoodInProduction() {
    assertFalse(ResidentId.parse("440524188001010014", PRODUCTION).isInvented());
    assertTrue(ResidentId.parse("81000018900101001X", PRODUCTION).isResidencePermit());
  }

  @Test
  void aNumberIsNeverPrintedWhole() {
    ResidentId id = ResidentId.parse("190101196503150115");
    assertEquals("1901**********0115", id.toString());
    ProblemException refused =
        assertThrows(ProblemException.class, () -> ResidentId.parse("190101196503150110"));
    assertFalse(refused.getMessage().contains("196503150110"));
    assertTrue(refused.sentence(Locale.CHINESE).contains("校验码"));
  }

  @Test
  void aRecordCannotHoldAWrongValue() {
    assertRefused(IdentityProblem.CHECK_DIGIT, () -> new ResidentId("190101196503150110"));
    assertRefused(IdentityProblem.EMPTY, () -> new CardNumber(null));
    assertRefused(IdentityProblem.LENGTH, () -> ResidentId.parse("x".repeat(300)));
  }

  @ParameterizedTest
  @CsvSource({
    "XXA, P0000001, 0, XXA0000000P0000001",
    "XXA, ab-12 345, 0, XXA00000000AB12345",
    "XXA, XXA190185060710, 0, XXA000190185060710",
    "XXA, P0000001, 1, XXA1000000P0000001"
  })
  void aSecurityNumberIsMadeFromADocument(String country, String document, int reserve, String is) {
    assertEquals(is, ForeignerSecurityNumber.make(country, document, reserve).value());
  }

  @Test
  void theTableOfDivisionsIsWhole() {
    assertEquals(3213, Divisions.official().all().stream().filter(Division::inForce).count());
    assertEquals(
        34,
        Divisions.official().all().stream()
            .filter(each -> each.level() == Division.Level.PROVINCE)
            .count());
    for (Division division : Divisions.withDemo().all()) {
      boolean top = division.parent().equals("000000");
      assertTrue(top || Division.find(division.parent()).isPresent(), division::code);
    }
  }

  @Test
  void aDivisionTellsItsPlace() {
    Division county = Division.parse("340104");
    assertEquals("340100", county.parent());
    assertEquals("340000", county.province());
    assertEquals(Division.Level.COUNTY, county.level());
    Division retired = Division.parse("110103");
    assertFalse(retired.inForce());
    assertEquals(List.of("110101"), retired.successors());
    assertRefused(IdentityProblem.DIVISION, () -> Division.parse("999999"));
    assertRefused(IdentityProblem.FORMAT, () -> Division.parse("34010X"));
  }

  @Test
  void everyProblemHasItsOwnCode() {
    Set<String> codes = new HashSet<>();
    Arrays.stream(IdentityProblem.values()).forEach(each -> codes.add(each.code()));
    assertEquals(IdentityProblem.values().length, codes.size());
  }
}
