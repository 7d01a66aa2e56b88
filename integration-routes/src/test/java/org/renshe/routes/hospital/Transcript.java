package org.renshe.routes.hospital;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Base64;
import org.renshe.protocol.crypto.Sm2;

/** Recorded messages of the invented hospital H99010100001. */
final class Transcript {
  /** Reads messages in clear. */
  static final EnvelopeReader READER =
      new EnvelopeReader(new HospitalCipher(DoorKeys.NONE, new SecureRandom()));

  private static final String SIGNATURE = "@signature@";

  private Transcript() {}

  static String text(String infno) {
    try (InputStream file = Transcript.class.getResourceAsStream("/hospital/" + infno + ".json")) {
      return new String(file.readAllBytes(), UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static byte[] signed(String text, PrivateKey key) {
    return with(text, Base64.getEncoder().encodeToString(signature(text, key)));
  }

  static byte[] signature(String text, PrivateKey key) {
    return Sm2.sign(key, read(text).rawInput(), new SecureRandom());
  }

  static byte[] with(String text, String signature) {
    return text.replace(SIGNATURE, signature).getBytes(UTF_8);
  }

  static HospitalEnvelope read(String text) {
    return Transcript.READER.read(text.getBytes(UTF_8), 2 * 1024 * 1024);
  }

  /** The 64 bytes r and s of a DER signature. */
  static byte[] plain(byte[] der) {
    ByteBuffer in = ByteBuffer.wrap(der, 2, der.length - 2);
    byte[] plain = new byte[64];
    for (int half = 0; half < 2; half++) {
      in.get();
      byte[] value = new byte[in.get()];
      in.get(value);
      int from = Math.max(0, value.length - 32);
      int length = value.length - from;
      System.arraycopy(value, from, plain, half * 32 + 32 - length, length);
    }
    return plain;
  }
}
