package org.renshe.protocol.crypto;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * A symmetric key wrapped for its receiver by SM2 encryption (公钥加密, GB/T 32918.4-2016) in the order
 * C1 C3 C2: 97 bytes more than the key. Any change of a wrapped key is detected by C3.
 */
public final class KeyWrap {
  private KeyWrap() {}

  /**
   * The key, readable by the holder of the receiver's private key alone.
   *
   * @throws ProblemException {@link ProtocolProblem#KEY_UNUSABLE} when the receiver's key is not on
   *     an elliptic curve
   */
  public static byte[] wrap(PublicKey receiver, byte[] key, SecureRandom random) {
    SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    engine.init(true, new ParametersWithRandom(Sm2.parameter(receiver), random));
    try {
      return engine.processBlock(key, 0, key.length);
    } catch (InvalidCipherTextException e) {
      throw new ProblemException(ProtocolProblem.KEY_UNUSABLE, e, "SM2 encryption failed");
    }
  }

  /**
   * The key as it was before {@link #wrap}.
   *
   * @throws ProblemException {@link ProtocolProblem#CANNOT_DECRYPT} when it was changed or wrapped
   *     for another
   */
  public static byte[] unwrap(PrivateKey receiver, byte[] wrapped) {
    SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    engine.init(false, Sm2.parameter(receiver));
    try {
      return engine.processBlock(wrapped, 0, wrapped.length);
    } catch (InvalidCipherTextException | RuntimeException e) {
      throw new ProblemException(ProtocolProblem.CANNOT_DECRYPT, e);
    }
  }
}
