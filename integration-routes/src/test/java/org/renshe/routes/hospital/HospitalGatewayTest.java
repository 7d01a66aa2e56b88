package org.renshe.routes.hospital;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.renshe.routes.RoutesProblem;

/** The two gateway styles of section 1.1, with the vectors given there. */
class HospitalGatewayTest extends HospitalScenes {
  @Test
  void the_printed_vectors_come_out() {
    assertEquals(
        "7p6+PEkMy/dx0Zq/07UEFaFIAI4=",
        HospitalGateway.signCsb(
            "SK-test-0001",
            "_api_access_key=AK0001&_api_name=2207&_api_timestamp=1767225600000&_api_version=1.0.0"));
    assertEquals(
        "5fbeb3527a65ad6a4aa10c8545a6d10e2e0b758eef2e925ecd474ed8563abc1e",
        HospitalGateway.signTif("secret-0001", "1767225600", "abc-1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CSB", "TIF"})
  void a_signed_request_comes_in(String style) throws Exception {
    run(this::answer, settings(GatewayStyle.valueOf(style)));
    assertEquals("0", ask(headers(style, NOW)).get("infcode").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CSB", "TIF"})
  void either_style_comes_in_where_both_are_taken(String style) throws Exception {
    run(this::answer, settings(GatewayStyle.ANY));
    assertEquals("0", ask(headers(style, NOW)).get("infcode").asText());
  }

  @Test
  void seconds_are_taken_for_milliseconds_too() throws Exception {
    run(this::answer, settings(GatewayStyle.CSB));
    Map<String, String> headers = headers("CSB", NOW);
    headers.put("_api_timestamp", Long.toString(NOW.getEpochSecond()));
    sign(headers);
    assertEquals("0", ask(headers).get("infcode").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "CSB, _api_name",
    "CSB, _api_version",
    "CSB, _api_timestamp",
    "CSB, _api_access_key",
    "CSB, _api_signature",
    "TIF, x-tif-paasid",
    "TIF, x-tif-timestamp",
    "TIF, x-tif-nonce",
    "TIF, x-tif-signature",
  })
  void a_missing_header_is_refused_by_name_and_not_in_an_envelope(String style, String name)
      throws Exception {
    run(this::answer, settings(GatewayStyle.valueOf(style)));
    Map<String, String> headers = headers(style, NOW);
    headers.remove(name);
    JsonNode refusal = ask(headers);
    assertEquals(401, refusal.get("code").asInt());
    assertTrue(refusal.get("message").asText().contains(name), refusal.toString());
    assertEquals(null, refusal.get("infcode"));
  }

  @ParameterizedTest
  @CsvSource({
    "CSB, -1801, false",
    "CSB, -1799, true",
    "CSB, 1799, true",
    "CSB, 1801, false",
    "TIF, -1801, false",
    "TIF, -1799, true",
  })
  void clocks_may_differ_by_thirty_minutes(String style, long seconds, boolean comesIn)
      throws Exception {
    run(this::answer, settings(GatewayStyle.valueOf(style)));
    JsonNode answer = ask(headers(style, NOW.plusSeconds(seconds)));
    assertEquals(comesIn, answer.has("infcode"), answer.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "CSB, _api_signature, AAAA",
    "CSB, _api_version, 9.9.9",
    "CSB, _api_access_key, AK9999",
    "CSB, _api_timestamp, yesterday",
    "TIF, x-tif-signature, 00",
    "TIF, x-tif-nonce, other",
    "TIF, x-tif-paasid, paas-9999",
  })
  void what_was_changed_or_is_unknown_is_refused(String style, String name, String value)
      throws Exception {
    run(this::answer, settings(GatewayStyle.valueOf(style)));
    Map<String, String> headers = headers(style, NOW);
    headers.put(name, value);
    assertEquals(401, ask(headers).get("code").asInt());
  }

  @Test
  void the_envelope_is_of_the_keys_institution_and_of_the_named_transaction() throws Exception {
    run(this::answer, settings(GatewayStyle.CSB));
    Map<String, String> headers = headers("CSB", NOW);
    String other = text("2207").replace("H99010100001\"", "H99010100003\"");
    assertEquals(401, ask(Transcript.signed(other, HOSPITAL.key()), headers).get("code").asInt());
    headers.put("_api_name", "2304");
    sign(headers);
    assertEquals(401, ask(headers).get("code").asInt());
  }

  @Test
  void without_a_gateway_no_header_is_looked_at() throws Exception {
    run(this::answer);
    assertEquals("0", ask(Map.of("_api_signature", "wrong")).get("infcode").asText());
  }

  @Test
  void a_business_refusal_behind_the_gateway_is_an_envelope() throws Exception {
    run(
        request -> {
          throw RoutesProblem.HOSPITAL_UNAVAILABLE.with();
        },
        settings(GatewayStyle.TIF));
    assertEquals("-1", ask(headers("TIF", NOW)).get("infcode").asText());
  }

  private static HospitalSettings settings(GatewayStyle style) {
    return new HospitalSettings("990100", 100_000, 50, 8, Duration.ofSeconds(50), true, style);
  }

  private static Map<String, String> headers(String style, Instant at) {
    Map<String, String> headers = new HashMap<>();
    if ("CSB".equals(style)) {
      headers.put("_api_name", "2207");
      headers.put("_api_version", "1.0.0");
      headers.put("_api_timestamp", Long.toString(at.toEpochMilli()));
      headers.put("_api_access_key", "AK0001");
      sign(headers);
    } else {
      String timestamp = Long.toString(at.getEpochSecond());
      headers.put("x-tif-paasid", "paas-0001");
      headers.put("x-tif-timestamp", timestamp);
      headers.put("x-tif-nonce", "abc-1");
      headers.put("x-tif-signature", HospitalGateway.signTif("secret-0001", timestamp, "abc-1"));
    }
    return headers;
  }

  private static void sign(Map<String, String> headers) {
    headers.put(
        "_api_signature",
        HospitalGateway.signCsb(
            "SK-test-0001",
            "_api_access_key="
                + headers.get("_api_access_key")
                + "&_api_name="
                + headers.get("_api_name")
                + "&_api_timestamp="
                + headers.get("_api_timestamp")
                + "&_api_version="
                + headers.get("_api_version")));
  }

  private JsonNode ask(Map<String, String> headers) throws Exception {
    return ask(signed("2207"), headers);
  }

  private JsonNode ask(byte[] message, Map<String, String> headers) throws Exception {
    byte[] answer =
        hospital.requestBodyAndHeader(
            HospitalRoute.ENDPOINT,
            message,
            HospitalRoute.HEADERS,
            new HospitalHeaders(headers),
            byte[].class);
    return HospitalJson.MAPPER.readTree(new String(answer, UTF_8));
  }
}
