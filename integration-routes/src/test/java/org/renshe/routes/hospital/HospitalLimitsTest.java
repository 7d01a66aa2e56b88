package org.renshe.routes.hospital;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.renshe.routes.RoutesProblem;

class HospitalLimitsTest extends HospitalScenes {
  @Test
  void refusals_of_the_business_never_open_the_circuit_breaker_and_faults_do() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    run(
        request -> {
          if (calls.incrementAndGet() <= 30) {
            throw RoutesProblem.HOSPITAL_UNAVAILABLE.with();
          }
          throw new IllegalStateException("a fault");
        },
        new HospitalSettings("990100", 100_000, 10_000, 8, Duration.ofSeconds(50), true));
    for (int i = 0; i < 30; i++) {
      assertRefused(RoutesProblem.HOSPITAL_UNAVAILABLE, new String(signed("2207"), UTF_8));
    }
    assertEquals(30, calls.get());
    for (int i = 0; i < 30; i++) {
      ask(signed("2207"));
    }
    assertTrue(calls.get() < 60, "the breaker let every call through");
    assertRefused(RoutesProblem.HOSPITAL_UNAVAILABLE, new String(signed("2207"), UTF_8));
  }

  @Test
  void an_institution_over_its_limit_is_refused_at_once_and_others_are_not() throws Exception {
    run(this::answer, new HospitalSettings("990100", 100_000, 2, 8, Duration.ofSeconds(50), true));
    int refused = 0;
    for (int i = 0; i < 8; i++) {
      JsonNode answer = ask(signed("2207"));
      refused += answer.get("err_msg").asText().startsWith("[RS-RTE-0013]") ? 1 : 0;
    }
    assertTrue(refused >= 2, refused + " refused");
    String neighbour = text("2207").replace("H99010100001\"", "H99010100003\"");
    assertSuccess(Transcript.signed(neighbour, HOSPITAL.key()));
  }

  @Test
  void after_its_patience_the_hospital_is_told_to_ask_again_with_the_same_msgid() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    run(
        request -> {
          await(slow);
          return ANSWER;
        },
        new HospitalSettings("990100", 100_000, 50, 8, Duration.ofMillis(100), true));
    assertRefused(RoutesProblem.HOSPITAL_IN_PROGRESS, new String(signed("2207"), UTF_8));
    slow.countDown();
    assertSuccess(signed("2207"));
  }

  @Test
  void a_repeat_while_the_first_is_at_work_is_told_so_and_a_later_one_goes_through()
      throws Exception {
    CountDownLatch atWork = new CountDownLatch(1);
    CountDownLatch slow = new CountDownLatch(1);
    run(
        request -> {
          atWork.countDown();
          await(slow);
          return ANSWER;
        });
    byte[] message = signed("2207");
    CompletableFuture<byte[]> first =
        hospital.asyncRequestBody(HospitalRoute.ENDPOINT, message, byte[].class);
    await(atWork);
    for (int i = 0; i < 3; i++) {
      assertRefused(RoutesProblem.HOSPITAL_IN_PROGRESS, new String(message, UTF_8));
    }
    slow.countDown();
    assertEquals(
        "0", HospitalJson.MAPPER.readTree(first.get(20, TimeUnit.SECONDS)).get("infcode").asText());
    assertSuccess(message);
  }
}
