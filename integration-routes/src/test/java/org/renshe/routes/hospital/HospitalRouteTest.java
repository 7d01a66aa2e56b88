package org.renshe.routes.hospital;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.renshe.routes.RoutesProblem;

class HospitalRouteTest extends HospitalScenes {
  @Test
  void a_signed_message_is_answered_with_numbers_of_the_printed_scale() throws Exception {
    run(this::answer);
    String body =
        new String(
            hospital.requestBody(HospitalRoute.ENDPOINT, signed("2207"), byte[].class), UTF_8);
    assertEquals(
        "{\"infcode\":\"0\",\"inf_refmsgid\":\"990100202603101002110000000001\","
            + "\"refmsg_time\":\"20260310100211000\",\"respond_time\":\"20260310100211000\","
            + "\"err_msg\":\"\",\"output\":{\"setlinfo\":{\"setl_id\":\"9901000000009001\","
            + "\"medfee_sumamt\":360.70,\"pool_prop_selfpay\":0.6000,\"cnt\":2.0000,"
            + "\"pric\":33.450000,\"age\":40.0},\"setldetail\":[{\"fund_pay_type\":\"310102\"}]}}",
        body);
    assertEquals("2207", seen.get().infno());
    assertEquals("H99010100001", seen.get().institutionCode());
    assertEquals(NOW, seen.get().receivedAt());
  }

  @Test
  void an_answer_without_output_says_null() throws Exception {
    run(request -> HospitalAnswer.none());
    JsonNode answer = ask(signed("2207"));
    assertEquals("0", answer.get("infcode").asText());
    assertTrue(answer.get("output").isNull());
  }

  @Test
  void a_newer_form_of_a_transaction_is_handled_as_the_older() throws Exception {
    run(this::answer);
    ask(Transcript.signed(text("2207").replace("\"2207\"", "\"2207A\""), HOSPITAL.key()));
    assertEquals("2207", seen.get().infno());
    assertEquals("2207A", seen.get().envelope().infno());
  }

  @Test
  void a_signature_of_64_bytes_and_one_in_lines_are_taken() throws Exception {
    run(this::answer);
    byte[] der = Transcript.signature(text("2204"), HOSPITAL.key());
    Base64.Encoder base64 = Base64.getEncoder();
    assertSuccess(Transcript.with(text("2204"), base64.encodeToString(Transcript.plain(der))));
    String lines = Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(der);
    assertSuccess(Transcript.with(text("2204"), lines.replace("\n", "\\n")));
  }

  @Test
  void both_certificates_are_taken_during_a_rotation() throws Exception {
    run(this::answer);
    assertSuccess(Transcript.signed(text("2207"), OTHER.key()));
  }

  @Test
  void a_changed_input_is_refused() throws Exception {
    run(this::answer);
    String sent = new String(signed("2207"), UTF_8);
    assertRefused(RoutesProblem.HOSPITAL_SIGNATURE_WRONG, sent.replace("360.70", "360.71"));
    assertRefused(RoutesProblem.HOSPITAL_SIGNATURE_WRONG, sent.replace("\"data\":", "\"data\": "));
    assertRefused(
        RoutesProblem.HOSPITAL_SIGNATURE_WRONG,
        new String(Transcript.with(text("2207"), "not base64 !"), UTF_8));
    assertRefused(
        RoutesProblem.HOSPITAL_SIGNATURE_WRONG,
        new String(Transcript.with(text("2207"), "AAAA"), UTF_8));
  }

  @Test
  void unsigned_messages_and_unknown_or_expired_signers_are_refused() throws Exception {
    run(this::answer);
    assertRefused(
        RoutesProblem.HOSPITAL_SIGNATURE_MISSING,
        new String(Transcript.with(text("2207"), ""), UTF_8));
    assertRefused(
        RoutesProblem.HOSPITAL_INSTITUTION_UNKNOWN,
        new String(signed("2207"), UTF_8).replace("H99010100001\"", "H99010100009\""));
    String expired = text("2207").replace("H99010100001\"", "H99010100002\"");
    assertRefused(
        RoutesProblem.HOSPITAL_INSTITUTION_UNKNOWN,
        new String(Transcript.signed(expired, EXPIRED.key()), UTF_8));
    assertRefused(
        RoutesProblem.HOSPITAL_SIGNATURE_TYPE_UNKNOWN, text("2207").replace("\"SM2\"", "\"RSA\""));
    assertRefused(
        RoutesProblem.HOSPITAL_ENCRYPTION_UNSUPPORTED,
        text("2207").replace("\"SM2\"", "\"SM2\",\"enc_type\":\"AES\""));
  }

  @Test
  void what_is_no_message_of_the_interface_is_answered_too() throws Exception {
    run(this::answer);
    assertRefused(RoutesProblem.HOSPITAL_BODY_UNREADABLE, "");
    assertRefused(RoutesProblem.HOSPITAL_BODY_TOO_LARGE, "x".repeat(2 * 1024 * 1024 + 1));
    assertRefused(
        RoutesProblem.HOSPITAL_TRANSACTION_UNKNOWN, text("2207").replace("\"2207\"", "\"2299\""));
    assertRefused(
        RoutesProblem.HOSPITAL_FIELD_MISSING, text("2207").replace("\"infver\"", "\"x\""));
  }

  @Test
  void a_refusal_of_the_business_carries_its_code_and_chinese_sentence() throws Exception {
    run(
        request -> {
          throw RoutesProblem.HOSPITAL_CODE_UNKNOWN.with(
              "2207", "data", "insutype", "险".repeat(300));
        });
    JsonNode answer = ask(signed("2207"));
    assertEquals("-1", answer.get("infcode").asText());
    String error = answer.get("err_msg").asText();
    assertTrue(error.startsWith("[RS-RTE-0009] 交易2207节点data"), error);
    assertEquals(200, error.length());
    assertTrue(error.endsWith("…。请按代码表取值"), error);
    assertTrue(answer.get("output").isNull());
  }

  @Test
  void a_fault_is_named_by_its_code_only() throws Exception {
    run(
        request -> {
          throw new IllegalStateException("secret");
        });
    JsonNode answer =
        assertRefused(RoutesProblem.HOSPITAL_FAILED, new String(signed("2207"), UTF_8));
    assertEquals(
        "[RS-RTE-0016] 处理交易2207时发生内部错误。请用相同的msgid重发；如仍失败请联系医保经办机构", answer.get("err_msg").asText());
  }
}
