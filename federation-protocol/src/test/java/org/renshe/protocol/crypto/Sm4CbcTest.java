package org.renshe.protocol.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renshe.protocol.problem.ProblemException;

class Sm4CbcTest {
  private static final byte[] KEY = hex("0123456789abcdeffedcba9876543210");

  @Test
  void theVectorOpensslPublishesComesOut() throws Exception {
    byte[] plaintext = hex("0123456789abcdeffedcba9876543210".repeat(2));
    byte[] ciphertext = Sm4Cbc.process(true, KEY, KEY, plaintext);
    // one block more than the vector: ours always pads
    assertEquals(
        "2677f46b09c122cc975533105bd4a22af6125f7275ce552c3a2bbcf533de8a3b",
        HexFormat.of().formatHex(Arrays.copyOf(ciphertext, 32)));
    assertEquals(48, ciphertext.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 1000})
  void anyLengthComesBack(int length) {
    byte[] plaintext = new byte[length];
    Arrays.fill(plaintext, (byte) 7);
    byte[] sealed = Sm4Cbc.seal(KEY, plaintext, new SecureRandom());
    assertArrayEquals(plaintext, Sm4Cbc.unseal(KEY, sealed));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 31, 33})
  void whatIsNoCiphertextIsRefused(int length) {
    assertThrows(ProblemException.class, () -> Sm4Cbc.unseal(KEY, new byte[length]));
  }

  @Test
  void wrongPaddingIsRefused() {
    byte[] sealed = Sm4Cbc.seal(KEY, new byte[16], new SecureRandom());
    sealed[sealed.length - 17] ^= 1; // turns the padding's last byte
    assertThrows(ProblemException.class, () -> Sm4Cbc.unseal(KEY, sealed));
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
