package org.renshe.routes.hospital;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.RoutesProblem;

class InterfaceTablesTest {
  static final InterfaceTables TABLES = InterfaceTables.load();

  @ParameterizedTest
  @ValueSource(strings = {"1101", "2204", "2207"})
  void recorded_messages_pass(String infno) {
    HospitalEnvelope message = Transcript.read(Transcript.text(infno));
    TABLES.check(message);
    TABLES.check(infno, message.input());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"medfee_sumamt\":360.70 | \"x\":1 | RS-RTE-0004",
        "\"medfee_sumamt\":360.70 | \"medfee_sumamt\":\"null\" | RS-RTE-0004",
        "\"medfee_sumamt\":360.70 | \"medfee_sumamt\":360.701 | RS-RTE-0006",
        "\"medfee_sumamt\":360.70 | \"medfee_sumamt\":\"12a\" | RS-RTE-0006",
        "\"medfee_sumamt\":360.70 | \"medfee_sumamt\":1e20 | RS-RTE-0006",
        "\"medfee_sumamt\":360.70 | \"medfee_sumamt\":123456789012345 | RS-RTE-0006",
        "\"insutype\":\"310\" | \"insutype\":\"3101010\" | RS-RTE-0005",
        "\"acct_used_flag\":\"1\" | \"acct_used_flag\":\"7\" | RS-RTE-0009",
        "\"data\":{ | \"other\":{ | RS-RTE-0007",
        "\"data\":{ | \"data\":3,\"d\":{ | RS-RTE-0006",
      })
  void a_wrong_field_is_refused(String right, String wrong, String code) {
    HospitalEnvelope message = Transcript.read(Transcript.text("2207").replace(right, wrong));
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> TABLES.check("2207", message.input()));
    assertEquals(code, refusal.problem().code());
  }

  @Test
  void the_refusal_names_transaction_node_field_and_its_chinese_name() {
    HospitalEnvelope message =
        Transcript.read(Transcript.text("2207").replace("\"mdtrt_id\"", "\"mdtrt\""));
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> TABLES.check("2207", message.input()));
    assertEquals("交易2207节点data缺少必填字段mdtrt_id（就诊ID）", refusal.sentence(Locale.CHINESE));
  }

  @Test
  void values_are_taken_as_numbers_or_texts_and_numbers_with_needless_zeros() {
    HospitalEnvelope message =
        Transcript.read(Transcript.text("2207").replace("360.70", "\"360.7000\""));
    TABLES.check("2207", message.input());
    assertEquals(Money.ofYuan("360.70"), message.input().row("data").money("medfee_sumamt"));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "12345678901234567, false", "1a, false", "000, false"})
  void a_fee_row_number_is_digits_and_not_zero(String number, boolean right) {
    HospitalEnvelope message =
        Transcript.read(
            Transcript.text("2204")
                .replace("\"feedetl_sn\":\"1\"", "\"feedetl_sn\":\"" + number + "\""));
    if (right) {
      assertDoesNotThrow(() -> TABLES.check("2204", message.input()));
    } else {
      assertThrows(ProblemException.class, () -> TABLES.check("2204", message.input()));
    }
  }

  @Test
  void every_row_is_checked() {
    HospitalEnvelope broken = Transcript.read(Transcript.text("2204").replace("\"X0002\"", "\"\""));
    assertThrows(ProblemException.class, () -> TABLES.check("2204", broken.input()));
  }

  @Test
  void one_row_may_come_as_an_object_and_a_single_row_as_an_array() {
    String text = Transcript.text("2207");
    HospitalEnvelope array =
        Transcript.read(text.replace("\"data\":{", "\"data\":[{").replace("}}}", "}]}}"));
    TABLES.check("2207", array.input());
    assertEquals("310", array.input().row("data").text("insutype"));
    assertEquals(1, Transcript.read(text).input().rows("data").size());
    assertEquals(2, Transcript.read(Transcript.text("2204")).input().rows("feedetail").size());
  }

  @Test
  void what_only_a_province_requires_is_not_required() {
    HospitalEnvelope message = Transcript.read(Transcript.text("2207"));
    assertEquals(Optional.empty(), message.input().row("data").find("certno"));
    TABLES.check("2207", message.input());
  }

  @Test
  void the_envelope_is_checked_too_and_a_long_name_of_an_institution_is_taken() {
    String text = Transcript.text("2207");
    assertThrows(
        ProblemException.class,
        () -> TABLES.check(Transcript.read(text.replace("\"infver\":\"V1.0\",", ""))));
    assertThrows(
        ProblemException.class,
        () -> TABLES.check(Transcript.read(text.replace("2026-03-10 10:02:10", "20260310"))));
    TABLES.check(Transcript.read(text.replace("测试市第一医院", "测".repeat(200))));
  }

  @Test
  void aliases_are_read_as_the_older_numbers_and_others_are_not_offered() {
    assertEquals("2206", TABLES.canonical("2206A"));
    assertEquals("2304", TABLES.canonical("2304A"));
    assertEquals("2207", TABLES.canonical("2207"));
    assertEquals(
        RoutesProblem.HOSPITAL_TRANSACTION_UNKNOWN,
        assertThrows(ProblemException.class, () -> TABLES.canonical("2402A")).problem());
    assertTrue(TABLES.transactions().contains("2601"));
  }

  @Test
  void codes_have_names() {
    assertEquals("职工基本医疗保险", TABLES.codeName("insutype", "310"));
    assertEquals("zzz", TABLES.codeName("insutype", "zzz"));
    assertTrue(TABLES.hasCode("med_type", "11"));
  }

  @Test
  void rows_are_read_with_their_types() {
    HospitalRow row = Transcript.read(Transcript.text("2204")).input().rows("feedetail").get(1);
    assertEquals(new BigDecimal("33.45"), row.findNumber("pric").orElseThrow());
    assertEquals(
        LocalDateTime.of(2026, 3, 10, 9, 40), row.findDateTime("fee_ocur_time").orElseThrow());
    assertEquals(LocalDate.of(2026, 3, 10), row.findDate("fee_ocur_time").orElseThrow());
    assertEquals("0", row.text("hosp_appr_flag"));
    assertEquals(Optional.empty(), row.find("memo"));
    assertEquals(Optional.empty(), row.find("dise_codg"));
    HospitalRow first = Transcript.read(Transcript.text("2204")).input().row("feedetail");
    assertEquals("P1", first.text("mcs_prov_code"));
    assertTrue(first.json().contains("\"det_item_fee_sumamt\":15.00"), first.json());
    HospitalRow data = Transcript.read(Transcript.text("2207")).input().row("data");
    assertEquals("1", data.extension().text("OTP_ER_REFL_FLAG"));
    assertEquals("", first.extension().text("OTP_ER_REFL_FLAG"));
  }

  @Test
  void answers_are_compared_with_what_the_interface_promises() {
    HospitalAnswer lacking =
        HospitalAnswer.none()
            .with("signinoutb", new AnswerRow().text("sign_no", "S1").text("sign_time", ""));
    assertEquals(Set.of("signinoutb.sign_time"), TABLES.missing("9001", lacking));
    HospitalAnswer whole =
        HospitalAnswer.none()
            .with(
                "signinoutb",
                List.of(
                    new AnswerRow()
                        .text("sign_no", "S1")
                        .dateTime("sign_time", LocalDateTime.of(2026, 3, 10, 9, 0))));
    assertEquals(Set.of(), TABLES.missing("9001", whole));
  }
}
