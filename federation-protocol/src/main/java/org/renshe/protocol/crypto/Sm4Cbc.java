package org.renshe.protocol.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * SM4 (GB/T 32907-2016) in cipher block chaining mode with PKCS #7 padding, as sister systems use
 * it. It hides but does not detect a change: whoever reads it checks a signature beside it. Own
 * data is sealed with {@link Sm4Gcm}.
 */
public final class Sm4Cbc {
  /** Bytes of a key and of an initialisation vector. */
  public static final int BLOCK_LENGTH = 16;

  private Sm4Cbc() {}

  /** A fresh initialisation vector followed by the ciphertext. */
  public static byte[] seal(byte[] key, byte[] plaintext, SecureRandom random) {
    byte[] vector = new byte[BLOCK_LENGTH];
    random.nextBytes(vector);
    byte[] ciphertext;
    try {
      ciphertext = process(true, key, vector, plaintext);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("encryption does not check padding", e);
    }
    byte[] sealed = Arrays.copyOf(vector, BLOCK_LENGTH + ciphertext.length);
    System.arraycopy(ciphertext, 0, sealed, BLOCK_LENGTH, ciphertext.length);
    return sealed;
  }

  /**
   * Undoes {@link #seal}.
   *
   * @throws ProblemException {@link ProtocolProblem#CANNOT_DECRYPT} when it has not the length or
   *     the padding of a ciphertext of this key
   */
  public static byte[] unseal(byte[] key, byte[] sealed) {
    if (sealed.length < 2 * BLOCK_LENGTH || sealed.length % BLOCK_LENGTH != 0) {
      throw ProtocolProblem.CANNOT_DECRYPT.with();
    }
    try {
      return process(
          false,
          key,
          Arrays.copyOf(sealed, BLOCK_LENGTH),
          Arrays.copyOfRange(sealed, BLOCK_LENGTH, sealed.length));
    } catch (InvalidCipherTextException e) {
      throw new ProblemException(ProtocolProblem.CANNOT_DECRYPT, e);
    }
  }

  /** One operation with a given vector; for published vectors. */
  static byte[] process(boolean encrypt, byte[] key, byte[] vector, byte[] input)
      throws InvalidCipherTextException {
    if (key.length != BLOCK_LENGTH || vector.length != BLOCK_LENGTH) {
      throw new IllegalArgumentException("SM4-CBC takes a key and a vector of 16 bytes");
    }
    PaddedBufferedBlockCipher cipher =
        new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(new SM4Engine()));
    cipher.init(encrypt, new ParametersWithIV(new KeyParameter(key), vector));
    byte[] output = new byte[cipher.getOutputSize(input.length)];
    int written = cipher.processBytes(input, 0, input.length, output, 0);
    written += cipher.doFinal(output, written);
    return Arrays.copyOf(output, written);
  }
}
