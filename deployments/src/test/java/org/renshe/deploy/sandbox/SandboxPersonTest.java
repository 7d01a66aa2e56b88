package org.renshe.deploy.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.renshe.protocol.identity.CardIdentificationCode;
import org.renshe.protocol.identity.CardNumber;
import org.renshe.protocol.identity.ResidentId;

class SandboxPersonTest {
  @ParameterizedTest
  @EnumSource
  void every_outcome_has_one_invented_person_with_a_valid_document_and_card(
      SandboxOutcome outcome) {
    SandboxPerson person = SandboxPerson.of(outcome);
    String number = person.of("idNumber");
    assertTrue(Set.of("19", "29", "39").contains(number.substring(0, 2)), number);
    assertEquals(number, ResidentId.parse(number).value());
    CardNumber.parse(person.of("cardNumber"));
    CardIdentificationCode.parse(person.of("cardIdentification"));
  }

  @Test
  void nobody_stands_twice() {
    Set<String> numbers = new HashSet<>();
    SandboxPerson.all().forEach(person -> assertTrue(numbers.add(person.of("idNumber"))));
    assertEquals(EnumSet.allOf(SandboxOutcome.class).size(), numbers.size());
  }
}
