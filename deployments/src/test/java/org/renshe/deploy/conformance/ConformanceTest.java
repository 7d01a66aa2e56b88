package org.renshe.deploy.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renshe.deploy.conformance.Result.Verdict;
import org.renshe.deploy.hospital.Hospital;
import org.renshe.protocol.crypto.Sm2;

/** Who tries which rule, against a centre that lets everybody sign in. */
class ConformanceTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-25T01:00:00Z"), ZoneOffset.UTC);

  private final List<String> asked = new ArrayList<>();

  @Test
  void a_pharmacys_rules_are_left_out_without_a_pharmacy() {
    List<Result> results =
        new Conformance(bench("H31010100001"), Optional.empty(), Set.of(), r -> {}).run(all());
    assertTrue(results.stream().anyMatch(result -> result.rule().atPharmacy()));
    for (Result result : results) {
      assertEquals(result.rule().atPharmacy(), result.verdict() == Verdict.LEFT_OUT);
    }
    assertTrue(asked.stream().allMatch(message -> message.contains("H31010100001")));
  }

  @Test
  void a_pharmacys_rules_are_tried_by_the_pharmacy_and_no_others() {
    new Conformance(
            bench("H31010100001"), Optional.of(bench("P31010100001")), Set.of("2103"), r -> {})
        .run(all());
    for (String message : asked) {
      String sender = message.contains("\"fixmedins_code\":\"P31010100001\"") ? "P" : "H";
      String transaction = Texts.object(message).path("infno").asText();
      if (PharmacyRules.TRANSACTIONS.contains(transaction)) {
        assertEquals("P", sender, transaction);
      } else if (!"9001".equals(transaction)) {
        assertEquals("H", sender, transaction);
      }
    }
    assertTrue(asked.stream().anyMatch(message -> message.contains("\"infno\":\"2102\"")));
    assertTrue(asked.stream().noneMatch(message -> message.contains("\"infno\":\"2103\"")));
  }

  /** One trial a transaction that does nothing but send it. */
  private static List<Rule> all() {
    return List.of("2101", "2102", "2103", "2207", "3201").stream()
        .map(
            transaction ->
                new Rule(
                    transaction + "-x",
                    transaction,
                    "1",
                    "要求",
                    "what must hold",
                    bench -> bench.send(transaction, "", Map.of())))
        .toList();
  }

  private Bench bench(String code) {
    return new Bench(
        new Hospital(code, "演示", "310101", "1"),
        Sm2.generate(new SecureRandom()).getPrivate(),
        message -> {
          asked.add(message);
          return "{\"infcode\":\"0\",\"output\":{\"signinoutb\":{\"sign_no\":\"S1\"}}}";
        },
        NOW,
        () -> 0);
  }
}
