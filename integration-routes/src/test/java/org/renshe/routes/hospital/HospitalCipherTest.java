package org.renshe.routes.hospital;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.crypto.Sm4Cbc;
import org.renshe.routes.RoutesProblem;

/** {@code enc_type} SM4, and an input that comes as a text. */
class HospitalCipherTest extends HospitalScenes {
  private static final byte[] KEY = HexFormat.of().parseHex(SM4_KEY);

  @Test
  void an_encrypted_input_is_read_and_its_answer_encrypted() throws Exception {
    run(this::answer);
    JsonNode answer = ask(encrypted("SM4", KEY));
    assertEquals("0", answer.get("infcode").asText(), answer.toString());
    assertEquals("SM4", answer.get("enctype").asText());
    byte[] output = Sm4Cbc.unseal(KEY, HexFormat.of().parseHex(answer.get("output").asText()));
    assertEquals(
        "9901000000009001",
        HospitalJson.MAPPER.readTree(output).get("setlinfo").get("setl_id").asText());
    assertArrayEquals(plainInput(), seen.get().envelope().rawInput());
  }

  @Test
  void an_answer_without_output_stays_without() throws Exception {
    run(request -> HospitalAnswer.none());
    assertTrue(ask(encrypted("SM4", KEY)).get("output").isNull());
  }

  @Test
  void a_refusal_is_told_in_clear() throws Exception {
    run(
        request -> {
          throw RoutesProblem.HOSPITAL_UNAVAILABLE.with();
        });
    assertTrue(ask(encrypted("SM4", KEY)).get("err_msg").asText().startsWith("[RS-RTE-0015]"));
  }

  @Test
  void another_key_another_cipher_and_clear_text_under_that_name_are_refused() throws Exception {
    run(this::answer);
    byte[] other = KEY.clone();
    other[0]++;
    assertRefused(RoutesProblem.HOSPITAL_CIPHER_WRONG, new String(encrypted("SM4", other), UTF_8));
    assertRefused(
        RoutesProblem.HOSPITAL_ENCRYPTION_UNSUPPORTED, new String(encrypted("AES", KEY), UTF_8));
    assertRefused(
        RoutesProblem.HOSPITAL_CIPHER_WRONG,
        new String(signed("2207"), UTF_8).replace("\"input\":", "\"enc_type\":\"SM4\",\"input\":"));
    String stranger =
        new String(encrypted("SM4", KEY), UTF_8).replace("H99010100001\"", "H99010100003\"");
    assertRefused(RoutesProblem.HOSPITAL_CIPHER_WRONG, stranger);
  }

  @Test
  void a_changed_ciphertext_does_not_verify() throws Exception {
    run(this::answer);
    String message = new String(encrypted("SM4", KEY), UTF_8);
    int at = message.indexOf("\"input\":\"") + 9 + 40;
    char changed = message.charAt(at) == '0' ? '1' : '0';
    JsonNode answer =
        ask((message.substring(0, at) + changed + message.substring(at + 1)).getBytes(UTF_8));
    assertEquals("-1", answer.get("infcode").asText());
  }

  @Test
  void an_input_that_is_a_text_with_the_object_is_read() throws Exception {
    run(this::answer);
    String text = new String(signed("2207"), UTF_8);
    String quoted = HospitalJson.MAPPER.writeValueAsString(new String(plainInput(), UTF_8));
    assertSuccess(text.replace(new String(plainInput(), UTF_8), quoted).getBytes(UTF_8));
  }

  private static byte[] plainInput() {
    return Transcript.read(text("2207")).rawInput();
  }

  private static byte[] encrypted(String encType, byte[] key) {
    String sealed = HexFormat.of().formatHex(Sm4Cbc.seal(key, plainInput(), new SecureRandom()));
    return new String(signed("2207"), UTF_8)
        .replace(new String(plainInput(), UTF_8), "\"" + sealed + "\"")
        .replace("\"infver\"", "\"enc_type\":\"" + encType + "\",\"infver\"")
        .getBytes(UTF_8);
  }
}
