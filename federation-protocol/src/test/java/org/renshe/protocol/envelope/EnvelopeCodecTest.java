package org.renshe.protocol.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.renshe.protocol.Refusal.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renshe.protocol.Seeds;
import org.renshe.protocol.problem.ProtocolProblem;

class EnvelopeCodecTest {
  static Stream<Seeds.Seed> seeds() {
    return Seeds.in("envelope").stream();
  }

  static byte[] bytes(Seeds.Seed seed) {
    String hex = new String(seed.bytes(), StandardCharsets.US_ASCII);
    return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSeedIsReadAsItsNameSays(Seeds.Seed seed) {
    byte[] bytes = bytes(seed);
    if (seed.isValid()) {
      SealedEnvelope envelope = EnvelopeCodec.decode(bytes);
      assertEquals(seed.type(), envelope.header().type());
      assertArrayEquals(bytes, envelope.bytes());
    } else {
      assertRefused(ProtocolProblem.valueOf(seed.expected()), () -> EnvelopeCodec.decode(bytes));
    }
  }

  @Test
  void moreThanFourMebibytesAreRefused() {
    assertRefused(
        ProtocolProblem.TOO_LARGE,
        () -> EnvelopeCodec.decode(new byte[EnvelopeCodec.MAX_BYTES + 1]));
    assertRefused(
        ProtocolProblem.TOO_LARGE,
        () -> Frame.content(new byte[2], new byte[EnvelopeCodec.MAX_BYTES]));
    assertRefused(
        ProtocolProblem.TOO_LARGE,
        () -> Frame.content(new byte[2], new byte[EnvelopeCodec.MAX_BYTES - 200]));
    assertRefused(ProtocolProblem.TOO_LARGE, () -> Frame.content(new byte[20_000], new byte[0]));
  }

  @Test
  void storedBytesWithAnythingBehindThemAreRefused() {
    byte[] content = Frame.content("{}".getBytes(StandardCharsets.UTF_8), new byte[0]);
    assertRefused(ProtocolProblem.MISSING_FIELD, () -> UnsignedEnvelope.of(content));
    byte[] longer = Arrays.copyOf(content, content.length + 1);
    assertRefused(ProtocolProblem.TRAILING_BYTES, () -> UnsignedEnvelope.of(longer));
  }
}
