package org.renshe.protocol.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renshe.protocol.problem.ProblemException;

/** Every row of identifier-vectors.csv. */
class IdentifierVectorsTest {
  private static final IdentifierRules RULES =
      new IdentifierRules(
          Divisions.withDemo(), Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC));

  private static final Map<String, Function<String, Read>> PARSERS =
      Map.ofEntries(
          Map.entry("citizen-id", text -> resident(ResidentId.parse(text, RULES))),
          Map.entry("citizen-id-15", text -> resident(ResidentId.upgrade(text))),
          Map.entry("residence-permit-hmt", IdentifierVectorsTest::permit),
          Map.entry("travel-permit-hkmo", plain(TravelPermit::parseHongKongMacao)),
          Map.entry("travel-permit-tw", plain(TravelPermit::parseTaiwan)),
          Map.entry("foreigner-pr-15", IdentifierVectorsTest::foreigner),
          Map.entry("foreigner-pr-18", IdentifierVectorsTest::foreigner),
          Map.entry("foreigner-ssn", plain(ForeignerSecurityNumber::parse)),
          Map.entry("uscc", IdentifierVectorsTest::credit),
          Map.entry("org-code", plain(OrganisationCode::parse)),
          Map.entry("ss-card-no", plain(CardNumber::parse)),
          Map.entry("ss-card-id", IdentifierVectorsTest::card),
          Map.entry("bank-card", plain(BankCardNumber::parse)),
          Map.entry("med-institution", plain(InstitutionCode::parse)),
          Map.entry("med-doctor", plain(StaffCode::parse)),
          Map.entry("med-nurse", plain(StaffCode::parse)),
          Map.entry("med-pharmacist", plain(StaffCode::parse)),
          Map.entry("med-technician", plain(StaffCode::parse)),
          Map.entry("skill-cert", plain(SkillCertificateNumber::parse)),
          Map.entry("mobile", plain(MobileNumber::parse)),
          Map.entry("drug-western", plain(CatalogueCode::parse)),
          Map.entry("drug-tcm", plain(CatalogueCode::parse)),
          Map.entry("consumable", plain(CatalogueCode::parse)),
          Map.entry("service-item", plain(CatalogueCode::parse)),
          Map.entry("icd10", plain(DiagnosisCode::parse)),
          Map.entry("icd9cm3", plain(OperationCode::parse)));

  static Stream<Vector> vectors() {
    return CsvTable.rows("identifier-vectors.csv").stream().map(Vector::of);
  }

  @Test
  void thereAre140Rows() {
    assertEquals(140, vectors().count());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void theRowIsReadAsTheTableSays(Vector vector) {
    Function<String, Read> parser = PARSERS.get(vector.kind);
    if (vector.valid) {
      Read read = parser.apply(vector.value);
      assertSaid(vector.birth, String.valueOf(read.birth));
      assertSaid(vector.sex, String.valueOf(read.sex).toLowerCase(Locale.ROOT));
      assertSaid(vector.division, read.division);
      if (vector.note.contains("upgrades to")) {
        assertTrue(vector.note.endsWith(read.value), read.value);
      }
    } else {
      ProblemException refused =
          assertThrows(ProblemException.class, () -> parser.apply(vector.value));
      assertEquals(vector.reason(), refused.problem());
    }
  }

  private static void assertSaid(String expected, String told) {
    if (!expected.isEmpty()) {
      assertEquals(expected, told);
    }
  }

  private static Function<String, Read> plain(Function<String, ? extends Record> parser) {
    return text -> new Read(parser.apply(text).toString(), null, null, "");
  }

  private static Read resident(ResidentId id) {
    return new Read(id.value(), id.birthDate(), id.sex(), id.division());
  }

  private static Read permit(String text) {
    ResidentId id = ResidentId.parse(text, RULES);
    assertTrue(id.isResidencePermit());
    return resident(id);
  }

  private static Read foreigner(String text) {
    ForeignerId id = ForeignerId.parse(text, RULES);
    int century = id.value().startsWith("XXA290100022925") ? 20 : 19;
    return new Read(id.value(), id.birthDate(century), id.sex(), id.division());
  }

  private static Read credit(String text) {
    CreditCode code = CreditCode.parse(text, RULES);
    OrganisationCode.parse(code.organisationCode());
    return new Read(code.value(), null, null, code.division());
  }

  private static Read card(String text) {
    CardIdentificationCode code = CardIdentificationCode.parse(text);
    return new Read(code.value(), null, null, code.issuer());
  }

  private record Read(String value, LocalDate birth, Sex sex, String division) {}

  record Vector(
      String kind,
      String value,
      boolean valid,
      String note,
      String birth,
      String sex,
      String division) {
    static Vector of(List<String> row) {
      return new Vector(
          row.get(0),
          row.get(1),
          row.get(2).equals("valid"),
          row.get(3),
          row.get(4),
          row.get(5),
          row.get(6));
    }

    /** The first word of the note; a sentence alone stands for a wrong form. */
    IdentityProblem reason() {
      String word = note.split("[ (]", 2)[0];
      return note.startsWith("RID") ? IdentityProblem.FORMAT : IdentityProblem.valueOf(word);
    }
  }
}
