package org.renshe.province.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.Foundation;

/** Loading and reading the registry on a real H2. */
class RegistryLoadTest {
  private static final String PERSON =
      """
      {"personNumber":"3401P1","documentNumber":"190101196503150115","name":"测试甲·演示"}""";

  @TempDir static Path folder;
  private static Foundation foundation;
  private static RegistryResource resource;

  @BeforeAll
  static void open() {
    foundation =
        Foundation.h2(folder, Clock.fixed(Instant.parse("2026-03-12T02:00:00Z"), ZoneOffset.UTC));
    resource = foundation.resource(RegistryResource.class);
  }

  @BeforeEach
  void clear() {
    foundation.clear();
  }

  @AfterAll
  static void close() {
    foundation.close();
  }

  @Test
  void readsBirthDateAndSexFromACitizensNumber() {
    resource.people(PERSON);

    Person person = find("190101196503150115").orElseThrow();

    assertEquals(LocalDate.of(1965, 3, 15), person.birthDate());
    assertEquals("1", person.sex());
    assertEquals("测试甲·演示", person.name());
    assertFalse(person.toString().contains("190101196503150115"));
  }

  @Test
  void aBatchWithAWrongRowWritesNothingAndNamesTheRow() {
    String batch =
        "["
            + PERSON
            + ",{\"personNumber\":\"3401P2\",\"documentNumber\":\"190101196503150110\","
            + "\"name\":\"测试乙·演示\"},{\"personNumber\":\"3401P3\",\"nickname\":\"x\"}]";

    ProblemException refused = assertThrows(ProblemException.class, () -> resource.people(batch));

    String sentence = refused.sentence(Locale.CHINESE);
    assertTrue(sentence.contains("[1] RS-PRO-"), sentence);
    assertTrue(sentence.contains("[2] RS-REG-0094"), sentence);
    assertFalse(sentence.contains("[0]"), sentence);
    assertTrue(find("190101196503150115").isEmpty());
  }

  @Test
  void theSameRowAgainChangesNothingAndANewDocumentKeepsTheOldOne() {
    resource.people(PERSON);
    resource.people(PERSON);
    resource.people(PERSON.replace("190101196503150115", "190102197811020356"));

    assertEquals("190102197811020356", find("190101196503150115").orElseThrow().documentNumber());
  }

  @Test
  void anotherPersonsDocumentIsRefused() {
    resource.people(PERSON);

    assertThrows(ProblemException.class, () -> resource.people(PERSON.replace("3401P1", "3401P9")));
  }

  @Test
  void anOpeningBalanceIsBookedOnce() {
    resource.people(PERSON);
    String relation =
        """
        {"personNumber":"3401P1","kind":"EMPLOYEE","personType":"11","groups":["working"],
         "since":"2020-01-01","division":"340100","accountBalance":"1500.00"}""";
    resource.relations(relation);
    resource.relations(relation.replace("\"11\"", "\"12\""));

    foundation.database.run(
        transaction -> {
          Person person =
              foundation.registry.service().byPersonNumber(transaction, "3401P1").orElseThrow();
          InsuredRelation read =
              foundation.registry.service().relations(transaction, person.id()).get(0);
          assertEquals(Money.ofYuan("1500.00"), read.accountBalance());
          assertEquals("12", read.personType());
          assertEquals(
              Money.ofYuan("-1500.00"),
              foundation
                  .ledger
                  .balances(transaction, "personal-accounts/EMPLOYEE")
                  .get("personal-accounts/EMPLOYEE"));
        });
  }

  @Test
  void aLookAtAPersonNeedsAPurpose() {
    resource.people(PERSON);

    assertThrows(ProblemException.class, () -> resource.person("3401P1", " "));
    assertEquals("测试甲·演示", resource.person("3401P1", "complaint 17").person().name());
  }

  private Optional<Person> find(String documentNumber) {
    return foundation.database.read(
        transaction -> foundation.registry.service().byDocument(transaction, documentNumber));
  }
}
