package org.renshe.routes.hospital;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;
import org.renshe.routes.RoutesProblem;

/** The route in a context of its own, asked by an invented hospital. */
abstract class HospitalScenes {
  static final String SM4_KEY = "0123456789abcdeffedcba9876543210";
  static final Instant NOW = Instant.parse("2026-03-10T02:02:11Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final SigningIdentity HOSPITAL = identity("2026-01-01", "2027-01-01");
  static final SigningIdentity OTHER = identity("2026-01-01", "2027-01-01");
  static final SigningIdentity EXPIRED = identity("2024-01-01", "2025-01-01");
  static final HospitalAnswer ANSWER =
      HospitalAnswer.none()
          .with(
              "setlinfo",
              new AnswerRow()
                  .text("setl_id", "9901000000009001")
                  .money("medfee_sumamt", Money.ofYuan("360.7"))
                  .ratio("pool_prop_selfpay", new BasisPoints(6000))
                  .quantity("cnt", new BigDecimal("2"))
                  .price("pric", new BigDecimal("33.45"))
                  .age("age", 40))
          .with("setldetail", List.of(new AnswerRow().text("fund_pay_type", "310102")));

  final CamelContext context = new DefaultCamelContext();
  final AtomicReference<HospitalRequest> seen = new AtomicReference<>();
  ProducerTemplate hospital;

  @AfterEach
  void stop() {
    context.stop();
  }

  HospitalAnswer answer(HospitalRequest request) {
    seen.set(request);
    return ANSWER;
  }

  void run(HospitalTransactions transactions) throws Exception {
    run(transactions, HospitalSettings.of("990100"));
  }

  void run(HospitalTransactions transactions, HospitalSettings settings) throws Exception {
    Map<String, List<X509Certificate>> keys =
        Map.of(
            "H99010100001",
            List.of(HOSPITAL.chain().get(0), OTHER.chain().get(0)),
            "H99010100002",
            EXPIRED.chain(),
            "H99010100003",
            HOSPITAL.chain());
    context.addRoutes(
        new HospitalRoute(
            transactions,
            code -> keys.getOrDefault(code, List.of()),
            HospitalScenes::doorKey,
            settings,
            CLOCK,
            new AtomicInteger()::incrementAndGet,
            new SecureRandom()));
    context.start();
    hospital = context.createProducerTemplate();
  }

  /** Secrets of the interface's vectors, and a key for encryption. */
  static Optional<DoorKey> doorKey(DoorKeyKind kind, String name) {
    String known =
        switch (kind) {
          case CSB -> "AK0001";
          case TIF -> "paas-0001";
          case SM4 -> "H99010100001";
        };
    String secret =
        switch (kind) {
          case CSB -> "SK-test-0001";
          case TIF -> "secret-0001";
          case SM4 -> SM4_KEY;
        };
    return known.equals(name) ? Optional.of(new DoorKey("H99010100001", secret)) : Optional.empty();
  }

  static String text(String infno) {
    return Transcript.text(infno);
  }

  static byte[] signed(String infno) {
    return Transcript.signed(text(infno), HOSPITAL.key());
  }

  JsonNode ask(byte[] message) throws Exception {
    return HospitalJson.MAPPER.readTree(
        hospital.requestBody(HospitalRoute.ENDPOINT, message, byte[].class));
  }

  void assertSuccess(byte[] message) throws Exception {
    JsonNode answer = ask(message);
    assertEquals("0", answer.get("infcode").asText(), answer.toString());
  }

  JsonNode assertRefused(RoutesProblem problem, String message) throws Exception {
    JsonNode answer = ask(message.getBytes(UTF_8));
    assertEquals("-1", answer.get("infcode").asText(), answer.toString());
    assertTrue(
        answer.get("err_msg").asText().startsWith("[" + problem.code() + "] "), answer.toString());
    return answer;
  }

  static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  static SigningIdentity identity(String from, String to) {
    Validity validity =
        new Validity(Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z"));
    return Certificates.newRoot("invented", validity, new SecureRandom());
  }
}
