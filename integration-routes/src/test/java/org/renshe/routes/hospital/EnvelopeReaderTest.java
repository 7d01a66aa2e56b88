package org.renshe.routes.hospital;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.RoutesProblem;

class EnvelopeReaderTest {
  private static final int BYTES_MAX = 100_000;
  private static final List<String> SEEDS = List.of("1101", "2204", "2207");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{ }",
        "{\"data\":{\"a\":1}}",
        "{\t\"data\" : { \"名\" : \"周\\u8bd5例\" , \"n\" : 15.00 }\r\n}",
        "{\"data\":[{\"a\":\"}\"},{\"b\":\"\\\"{\"}]}"
      })
  void the_input_is_kept_byte_for_byte(String input) {
    for (String around :
        List.of(
            "{\"x\":\"人社\",\"input\":%s,\"y\":1}",
            "{\"input\" :  %s }", "\uFEFF{\"input\":%s}\n")) {
      String json = around.replace("%s", input);
      HospitalEnvelope read = Transcript.READER.read(json.getBytes(UTF_8), BYTES_MAX);
      assertEquals(input, new String(read.rawInput(), UTF_8));
    }
  }

  @Test
  void envelope_fields_are_texts_whatever_they_came_as_and_unknown_ones_are_kept() {
    HospitalEnvelope read =
        Transcript.read(
            "{\"infno\":2207,\"sign_no\":null,\"dev_no\":\"null\",\"fixmedins_soft_fcty\":\"v\","
                + "\"more\":{\"a\":[1]},\"input\":{}}");
    assertEquals("2207", read.infno());
    assertEquals("", read.signNo());
    assertEquals("", read.field("dev_no"));
    assertEquals("v", read.field("fixmedins_soft_fcty"));
    assertEquals("{\"a\":[1]}", read.field("more"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "1",
        "{",
        "{\"input\":{}",
        "{\"input\":{}}{}",
        "{\"input\":{\"a\":01}}",
        "{\"input\":{\"a\":NaN}}",
        "{\"input\":{'a':1}}",
        "{\"input\":{\"a\":111111111111111111111111111111111}}"
      })
  void what_is_not_json_is_refused(String json) {
    assertEquals(RoutesProblem.HOSPITAL_BODY_UNREADABLE, refusal(json.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"infno\":\"1\"}", "{\"input\":[]}", "{\"input\":7}"})
  void an_input_that_is_no_object_is_refused(String json) {
    assertEquals(RoutesProblem.HOSPITAL_NODE_MISSING, refusal(json.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"input\":{},\"input\":{}}",
        "{\"msgid\":\"1\",\"msgid\":\"2\",\"input\":{}}",
        "{\"input\":{\"data\":{\"psn_no\":\"1\",\"psn_no\":\"2\"}}}"
      })
  void a_repeated_field_is_refused(String json) {
    assertEquals(RoutesProblem.HOSPITAL_FIELD_REPEATED, refusal(json.getBytes(UTF_8)));
  }

  @Test
  void deep_nesting_and_large_bodies_and_other_encodings_are_refused() {
    String deep = "{\"input\":{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}}";
    assertEquals(RoutesProblem.HOSPITAL_BODY_UNREADABLE, refusal(deep.getBytes(UTF_8)));
    assertEquals(RoutesProblem.HOSPITAL_BODY_TOO_LARGE, refusal(new byte[BYTES_MAX + 1]));
    assertEquals(
        RoutesProblem.HOSPITAL_BODY_UNREADABLE, refusal("{\"input\":{}}".getBytes(UTF_16LE)));
    byte[] broken = "{\"input\":{\"a\":\"x\"}}".getBytes(UTF_8);
    broken[15] = (byte) 0xFF;
    assertEquals(RoutesProblem.HOSPITAL_BODY_UNREADABLE, refusal(broken));
  }

  @Test
  void a_refusal_tells_no_content() {
    ProblemException refusal =
        assertThrows(
            ProblemException.class,
            () -> Transcript.read("{\"input\":{\"psn_name\":\"周试例\" oops 周试例}}"));
    assertFalse(refusal.getMessage().contains("周试例"), refusal.getMessage());
  }

  /** Seeds are the transcripts; a few bytes of each are changed, or its end is cut off. */
  @Property(tries = 600)
  void damaged_messages_are_read_or_refused_and_nothing_else(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 2) int which) {
    byte[] bytes = Transcript.text(SEEDS.get(which)).getBytes(UTF_8);
    Random random = new Random(seed);
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    byte[] damaged =
        random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    InterfaceTables tables = InterfaceTablesTest.TABLES;
    try {
      HospitalEnvelope read = Transcript.READER.read(damaged, BYTES_MAX);
      tables.check(read);
      tables.check(tables.canonical(read.infno()), read.input());
    } catch (ProblemException refused) {
      assertFalse(refused.problem().code().isEmpty());
    }
  }

  private static Object refusal(byte[] json) {
    return assertThrows(ProblemException.class, () -> Transcript.READER.read(json, BYTES_MAX))
        .problem();
  }
}
