package org.renshe.protocol.envelope;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.renshe.protocol.crypto.KeyWrap;
import org.renshe.protocol.crypto.Sm4Gcm;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * The encrypted part: a fresh SM4 key, wrapped once for each of the receiver's keys in use, and
 * what it encrypts. While a receiver changes keys, some of its processes have the new one and some
 * still the old one; each must be able to read.
 */
final class Payload {
  /** Keys of one receiver a message is wrapped for at most, the newest. */
  static final int MAX_RECEIVER_KEYS = 4;

  private static final int MAX_WRAPPED = 256;

  private Payload() {}

  static byte[] encrypt(
      List<PublicKey> receivers, byte[] header, byte[] plain, SecureRandom random) {
    byte[] key = Sm4Gcm.newKey(random);
    List<byte[]> wrapped =
        receivers.stream().map(receiver -> KeyWrap.wrap(receiver, key, random)).toList();
    byte[] sealed = Sm4Gcm.seal(key, header, plain, random);
    Arrays.fill(key, (byte) 0);
    int wrappedLength = wrapped.stream().mapToInt(one -> 2 + one.length).sum();
    ByteBuffer out = ByteBuffer.allocate(1 + wrappedLength + sealed.length);
    out.put((byte) wrapped.size());
    wrapped.forEach(one -> out.putShort((short) one.length).put(one));
    return out.put(sealed).array();
  }

  /** Decrypts with the first of the keys that the message was encrypted for. */
  static byte[] decrypt(List<PrivateKey> receivers, byte[] header, byte[] payload) {
    ByteBuffer in = ByteBuffer.wrap(payload);
    try {
      List<byte[]> wrapped = wrapped(in);
      byte[] sealed = new byte[in.remaining()];
      in.get(sealed);
      byte[] key = unwrap(receivers, wrapped);
      byte[] plain = Sm4Gcm.unseal(key, header, sealed);
      Arrays.fill(key, (byte) 0);
      return plain;
    } catch (BufferUnderflowException e) {
      throw new ProblemException(ProtocolProblem.TRUNCATED, e);
    }
  }

  private static List<byte[]> wrapped(ByteBuffer in) {
    int number = in.get() & 0xff;
    if (number > MAX_RECEIVER_KEYS) {
      throw ProtocolProblem.TOO_LARGE.with(MAX_RECEIVER_KEYS);
    }
    List<byte[]> wrapped = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      int length = in.getShort() & 0xffff;
      if (length > MAX_WRAPPED) {
        throw ProtocolProblem.TOO_LARGE.with(MAX_WRAPPED);
      }
      byte[] one = new byte[length];
      in.get(one);
      wrapped.add(one);
    }
    return wrapped;
  }

  private static byte[] unwrap(List<PrivateKey> receivers, List<byte[]> wrapped) {
    for (PrivateKey receiver : receivers) {
      for (byte[] one : wrapped) {
        Optional<byte[]> key = unwrap(receiver, one);
        if (key.isPresent()) {
          return key.get();
        }
      }
    }
    throw ProtocolProblem.CANNOT_DECRYPT.with();
  }

  private static Optional<byte[]> unwrap(PrivateKey receiver, byte[] wrapped) {
    try {
      byte[] key = KeyWrap.unwrap(receiver, wrapped);
      return key.length == Sm4Gcm.KEY_LENGTH ? Optional.of(key) : Optional.empty();
    } catch (ProblemException e) {
      if (e.problem() != ProtocolProblem.CANNOT_DECRYPT) {
        throw e;
      }
      return Optional.empty();
    }
  }
}
