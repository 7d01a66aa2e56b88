package org.renshe.protocol.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.renshe.protocol.Mutation;
import org.renshe.protocol.problem.ProblemException;

/** Whatever is typed, a parser answers with a value or refuses. */
class IdentifierFuzzTest {
  private static final List<Function<String, Record>> PARSERS =
      List.of(
          ResidentId::parse,
          ResidentId::upgrade,
          ForeignerId::parse,
          TravelPermit::parse,
          ForeignerSecurityNumber::parse,
          CreditCode::parse,
          OrganisationCode::parse,
          CardNumber::parse,
          CardIdentificationCode::parse,
          BankCardNumber::parse,
          InstitutionCode::parse,
          StaffCode::parse,
          SkillCertificateNumber::parse,
          MobileNumber::parse,
          CatalogueCode::parse,
          DiagnosisCode::parse,
          OperationCode::parse,
          PersonNumber::parse,
          Division::parse);

  @Provide
  Arbitrary<String> vectors() {
    return Arbitraries.of(
        IdentifierVectorsTest.vectors().map(IdentifierVectorsTest.Vector::value).toList());
  }

  @Property(tries = 1000)
  void damagedNumbersAreReadOrRefused(@ForAll("vectors") String vector, @ForAll long damage) {
    char[] characters = vector.toCharArray();
    byte[] order = new byte[characters.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (byte) i;
    }
    StringBuilder damaged = new StringBuilder();
    for (byte index : Mutation.of(order, damage)) {
      boolean kept = index >= 0 && index < characters.length;
      damaged.append(kept ? characters[index] : (char) ('0' + (index & 0x3f)));
    }
    everyParserReadsOrRefuses(damaged.toString());
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefused(@ForAll String text) {
    everyParserReadsOrRefuses(text);
    PersonName.matchKey(text);
  }

  @Property(tries = 200)
  void oneWrongDigitOfAResidentIdIsAlwaysFound(@ForAll int place, @ForAll int shift) {
    String good = "190101196503150115";
    int at = Math.floorMod(place, 17);
    int digit = (good.charAt(at) - '0' + 1 + Math.floorMod(shift, 9)) % 10;
    String wrong = good.substring(0, at) + digit + good.substring(at + 1);
    assertThrows(ProblemException.class, () -> ResidentId.parse(wrong));
  }

  private static void everyParserReadsOrRefuses(String text) {
    for (Function<String, Record> parser : PARSERS) {
      try {
        Record read = parser.apply(text);
        assertFalse(read.toString().isEmpty());
      } catch (ProblemException refused) {
        // a refusal by the catalogue is an answer
      }
    }
  }
}
