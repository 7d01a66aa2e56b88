package org.renshe.protocol.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.renshe.protocol.Refusal.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.problem.ProtocolProblem;

class StrictJsonTest {
  record Part(String name, @Since(version = 2, otherwise = "\"mg\"") String unit) {}

  record Whole(
      int number,
      @MayBeNull String remark,
      List<Part> parts,
      @Since(version = 2, otherwise = "{}") Map<String, Part> byName,
      @Since(version = 3, otherwise = "true") boolean late) {}

  private static final String FIRST = "{\"number\":1,\"remark\":null,\"parts\":[{\"name\":\"a\"}]}";

  @Test
  void aMessageOfAnOlderVersionGetsWhatItMeantByAbsence() {
    Whole expected = new Whole(1, null, List.of(new Part("a", "mg")), Map.of(), true);
    assertEquals(expected, StrictJson.decodeOlder(bytes(FIRST), Whole.class, 1));
  }

  @Test
  void whatAnOlderVersionAlreadyHadIsStillRequired() {
    String second =
        "{\"number\":1,\"remark\":null,\"parts\":[],\"byName\":{\"b\":{\"name\":\"b\"}}}";
    assertRefused(
        ProtocolProblem.MISSING_FIELD, () -> StrictJson.decodeOlder(bytes(second), Whole.class, 2));
    assertRefused(
        ProtocolProblem.MISSING_FIELD, () -> StrictJson.decode(bytes(FIRST), Whole.class));
  }

  @Test
  void anOlderMessageIsReadAsStrictly() {
    assertRefused(
        ProtocolProblem.DUPLICATE_FIELD,
        () ->
            StrictJson.decodeOlder(
                bytes("{\"number\":1,\"number\":1,\"remark\":null,\"parts\":[]}"), Whole.class, 1));
    assertRefused(
        ProtocolProblem.MALFORMED_JSON,
        () -> StrictJson.decodeOlder(bytes(FIRST + "]"), Whole.class, 1));
    assertRefused(
        ProtocolProblem.MALFORMED_JSON, () -> StrictJson.decodeOlder(bytes(""), Whole.class, 1));
  }

  @Test
  void aNumberIsNotCoerced() {
    for (String number : List.of("\"1\"", "1.5", "true", "null", "1e3", "99999999999")) {
      String json = "{\"number\":" + number + ",\"remark\":null,\"parts\":[]}";
      assertRefused(
          ProtocolProblem.BAD_FIELD, () -> StrictJson.decodeOlder(bytes(json), Whole.class, 1));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
