package org.renshe.deploy.hospital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.money.Money;

class HospitalClientTest {
  private static final Hospital HOSPITAL = new Hospital("H31010100001", "上海演示医院", "310101", "3");
  private static final Clock MORNING =
      Clock.fixed(Instant.parse("2026-03-10T01:15:30Z"), ZoneOffset.UTC);

  private final KeyPair keys = Sm2.generate(new SecureRandom());
  private final HospitalClient client =
      new HospitalClient(
          HOSPITAL,
          keys.getPrivate(),
          message -> "{}",
          MORNING,
          new AtomicInteger()::incrementAndGet);

  @Test
  void theSignatureIsOverTheVeryBytesOfInput() throws IOException {
    String message = client.message("2207", "M1", "340100", Map.of("data", Map.of("a", "汪·1")));
    JsonNode envelope = new ObjectMapper().readTree(message);
    String input = message.substring(message.indexOf("\"input\":") + 8, message.length() - 1);
    assertTrue(
        Sm2.verify(
            keys.getPublic(),
            input.getBytes(StandardCharsets.UTF_8),
            Base64.getDecoder().decode(envelope.path("cainfo").asText())));
    assertEquals("340100", envelope.path("insuplc_admdvs").asText());
    assertEquals("2026-03-10 09:15:30", envelope.path("inf_time").asText());
  }

  @Test
  void messageNumbersAreThirtyCharactersAndDiffer() {
    String first = client.newMessageId();
    assertTrue(first.startsWith("H3101010000120260310091530"), first);
    assertEquals(30, first.length());
    assertNotEquals(first, client.newMessageId());
  }

  @Test
  void figuresAreReadByFundAndMustMakeTheTotal() throws IOException {
    JsonNode info =
        new ObjectMapper()
            .readTree(
                "{\"medfee_sumamt\":360.70,\"hifp_pay\":103.93,\"acct_pay\":180.00,"
                    + "\"psn_cash_pay\":76.77,\"hifmi_pay\":0.00}");
    Figures figures = Figures.of(info);
    assertEquals(Money.ofYuan("283.93"), figures.payable());
    assertEquals(2, figures.payments().size());
    assertEquals(figures, figures.negated().negated());
  }
}
