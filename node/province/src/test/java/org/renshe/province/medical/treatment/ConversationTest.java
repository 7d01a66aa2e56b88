package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renshe.protocol.money.Money;

/** Whole conversations of a hospital, signed, through the real route and on a real database. */
class ConversationTest {
  private TestTreatment place;

  @BeforeEach
  void open() {
    place = new TestTreatment("jdbc:h2:mem:conversation");
  }

  @AfterEach
  void close() {
    Money sum = place.database.read(transaction -> place.ledger.trialBalance(transaction));
    place.close();
    assertEquals(Money.ZERO, sum, "trial balance");
    assertEquals(Set.of(), place.lacking, "required fields that an answer left empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0100-outpatient-8.1.txt",
        "0200-inpatient-away-8.2.txt",
        "0300-timeout-reversal-refund-8.3.txt",
        "0400-repeats.txt",
        "0500-order-outpatient.txt",
        "0600-order-inpatient.txt",
        "0700-away-in-progress.txt",
        "0800-reversal-overtakes.txt",
        "0900-returned-rows.txt",
        "1000-admission-reversed.txt",
        "1100-token-shown-once.txt",
        "1200-pharmacy.txt",
        "1210-pharmacy-order.txt",
        "1220-pharmacy-away.txt",
        "1230-pharmacy-pool.txt",
      })
  void goesAsWritten(String transcript) {
    new Story(place).play(transcript);
  }

  /** Conversation 8.2 to the letter: tokens, an emergency, a relative's account, every figure. */
  @Test
  void aCivilServantsStayElsewhereGoesAsPrintedIn82() {
    place.close();
    place =
        new TestTreatment(
            "jdbc:h2:mem:conversation",
            new TestTreatment.Setting(
                TestTreatment.SELF,
                "990100",
                TestInsuredPlace.near(),
                TestInsuredPlace.farWithRelative()));
    new Story(place).play("0250-inpatient-relative-8.2.txt");
  }
}
