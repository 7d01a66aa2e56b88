package org.renshe.protocol.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.renshe.protocol.identity.IdentityProblem;

class CatalogueTest {
  static Stream<Problem> problems() {
    return Stream.concat(Stream.of(ProtocolProblem.values()), Stream.of(IdentityProblem.values()));
  }

  @Test
  void everyCodeIsItsOwn() {
    Set<String> codes = new HashSet<>();
    problems().forEach(each -> assertTrue(codes.add(each.code()), each.code()));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void anEntrySaysWhatIsWrongAndWhatToDoInBothLanguages(Problem problem) {
    assertTrue(problem.code().matches("RS-PRO-\\d{4}"), problem.code());
    assertTrue(problem.status() >= 400 && problem.status() < 600);
    ProblemException told = problem.with("first", "second");
    for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
      String text = told.sentence(locale) + told.remedy(locale);
      assertFalse(text.contains("{"), text);
      assertEquals(locale.equals(Locale.CHINESE), text.matches("(?s).*\\p{IsHan}.*"), text);
    }
    assertEquals(problem.zh().contains("{0}"), problem.en().contains("{0}"));
    assertEquals(problem.zh().contains("{1}"), problem.en().contains("{1}"));
  }

  @ParameterizedTest
  @CsvSource({
    "190101196503150115, 1901**********0115",
    "14200000001, *********01",
    "1, 1",
    "'', ''"
  })
  void aNumberIsMasked(String number, String masked) {
    assertEquals(masked, Masked.number(number));
  }

  @Test
  void aNameKeepsItsFirstCharacter() {
    assertEquals("张*", Masked.name("张三"));
    assertEquals("𠮷*", Masked.name("𠮷一"));
    assertEquals("", Masked.name(null));
  }
}
