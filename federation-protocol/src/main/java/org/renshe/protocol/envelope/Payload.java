package org.renshe.protocol.envelope;

import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.renshe.protocol.crypto.KeyWrap;
import org.renshe.protocol.crypto.Sm4Gcm;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/** The encrypted part: a fresh SM4 key wrapped for the receiver, and what it encrypts. */
final class Payload {
  private static final int MAX_WRAPPED = 256;

  private Payload() {}

  static byte[] encrypt(PublicKey receiver, byte[] header, byte[] plain, SecureRandom random) {
    byte[] key = Sm4Gcm.newKey(random);
    byte[] wrapped = KeyWrap.wrap(receiver, key, random);
    byte[] sealed = Sm4Gcm.seal(key, header, plain, random);
    Arrays.fill(key, (byte) 0);
    return ByteBuffer.allocate(2 + wrapped.length + sealed.length)
        .putShort((short) wrapped.length)
        .put(wrapped)
        .put(sealed)
        .array();
  }

  /** Decrypts with the first of the keys that the message was encrypted for. */
  static byte[] decrypt(List<PrivateKey> receivers, byte[] header, byte[] payload) {
    if (payload.length < 2) {
      throw ProtocolProblem.TRUNCATED.with();
    }
    ByteBuffer in = ByteBuffer.wrap(payload);
    int length = in.getShort() & 0xffff;
    if (length > MAX_WRAPPED) {
      throw ProtocolProblem.TOO_LARGE.with(MAX_WRAPPED);
    }
    if (in.remaining() < length) {
      throw ProtocolProblem.TRUNCATED.with();
    }
    byte[] wrapped = new byte[length];
    in.get(wrapped);
    byte[] sealed = new byte[in.remaining()];
    in.get(sealed);
    byte[] key = unwrap(receivers, wrapped);
    byte[] plain = Sm4Gcm.unseal(key, header, sealed);
    Arrays.fill(key, (byte) 0);
    return plain;
  }

  private static byte[] unwrap(List<PrivateKey> receivers, byte[] wrapped) {
    for (PrivateKey receiver : receivers) {
      try {
        byte[] key = KeyWrap.unwrap(receiver, wrapped);
        if (key.length == Sm4Gcm.KEY_LENGTH) {
          return key;
        }
      } catch (ProblemException e) {
        if (e.problem() != ProtocolProblem.CANNOT_DECRYPT) {
          throw e;
        }
      }
    }
    throw ProtocolProblem.CANNOT_DECRYPT.with();
  }
}
