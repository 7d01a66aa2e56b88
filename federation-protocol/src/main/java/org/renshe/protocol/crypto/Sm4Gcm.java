package org.renshe.protocol.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * SM4 (分组密码, GB/T 32907-2016) in Galois counter mode (GB/T 36624): keeps a secret and detects any
 * change, of the secret or of the associated data beside it.
 *
 * <p>Key 16 bytes, nonce 12 bytes, tag 16 bytes at the end of the ciphertext. A nonce must never
 * serve twice under one key.
 */
public final class Sm4Gcm {
  /** Bytes of a key. */
  public static final int KEY_LENGTH = 16;

  /** Bytes of a nonce. */
  public static final int NONCE_LENGTH = 12;

  /** Bytes by which the ciphertext is longer than the plaintext. */
  public static final int TAG_LENGTH = 16;

  private Sm4Gcm() {}

  /** A new key, 16 bytes. */
  public static byte[] newKey(SecureRandom random) {
    return bytes(random, KEY_LENGTH);
  }

  /** A new nonce, 12 bytes. */
  public static byte[] newNonce(SecureRandom random) {
    return bytes(random, NONCE_LENGTH);
  }

  /**
   * Ciphertext followed by the tag.
   *
   * @throws IllegalArgumentException when key or nonce has the wrong length
   */
  public static byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] plaintext) {
    try {
      return process(true, key, nonce, associated, plaintext);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("encryption does not check a tag", e);
    }
  }

  /**
   * The plaintext.
   *
   * @throws ProblemException {@link ProtocolProblem#CANNOT_DECRYPT} when key, nonce, associated
   *     data or ciphertext is not what it was
   * @throws IllegalArgumentException when key or nonce has the wrong length
   */
  public static byte[] decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] ciphertext) {
    try {
      return process(false, key, nonce, associated, ciphertext);
    } catch (InvalidCipherTextException e) {
      throw new ProblemException(ProtocolProblem.CANNOT_DECRYPT, e);
    }
  }

  /** A fresh nonce followed by the ciphertext, for storage in one field. */
  public static byte[] seal(byte[] key, byte[] associated, byte[] plaintext, SecureRandom random) {
    byte[] nonce = newNonce(random);
    byte[] ciphertext = encrypt(key, nonce, associated, plaintext);
    byte[] sealed = Arrays.copyOf(nonce, NONCE_LENGTH + ciphertext.length);
    System.arraycopy(ciphertext, 0, sealed, NONCE_LENGTH, ciphertext.length);
    return sealed;
  }

  /**
   * Undoes {@link #seal}.
   *
   * @throws ProblemException {@link ProtocolProblem#CANNOT_DECRYPT} when anything was changed
   */
  public static byte[] unseal(byte[] key, byte[] associated, byte[] sealed) {
    if (sealed.length < NONCE_LENGTH + TAG_LENGTH) {
      throw ProtocolProblem.CANNOT_DECRYPT.with();
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
    return decrypt(key, nonce, associated, Arrays.copyOfRange(sealed, NONCE_LENGTH, sealed.length));
  }

  private static byte[] process(
      boolean encrypt, byte[] key, byte[] nonce, byte[] associated, byte[] input)
      throws InvalidCipherTextException {
    if (key.length != KEY_LENGTH || nonce.length != NONCE_LENGTH) {
      throw new IllegalArgumentException("SM4-GCM takes a key of 16 bytes and a nonce of 12");
    }
    GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(
        encrypt, new AEADParameters(new KeyParameter(key), TAG_LENGTH * 8, nonce, associated));
    byte[] output = new byte[cipher.getOutputSize(input.length)];
    int written = cipher.processBytes(input, 0, input.length, output, 0);
    written += cipher.doFinal(output, written);
    return written == output.length ? output : Arrays.copyOf(output, written);
  }

  private static byte[] bytes(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
