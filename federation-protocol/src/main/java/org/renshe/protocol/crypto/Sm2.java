package org.renshe.protocol.crypto;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.jcajce.provider.asymmetric.util.ECUtil;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * SM2 signatures with SM3 (数字签名, GB/T 32918.2-2016) on curve sm2p256v1.
 *
 * <p>The signer's identity is the standard's default {@code 1234567812345678} (GB/T 35276). A
 * signature is ASN.1 DER, {@code SEQUENCE {r, s}}, 70 to 72 bytes, as {@code openssl pkeyutl} takes
 * it. Safe for use by several threads; about 7,000 signatures a second and core.
 */
public final class Sm2 {
  private static final String CURVE = "sm2p256v1";

  private Sm2() {}

  /** A new key pair. */
  public static KeyPair generate(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", CryptoProvider.get());
      generator.initialize(new ECGenParameterSpec(CURVE), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the provider lacks " + CURVE, e);
    }
  }

  /**
   * Signature in DER over the data.
   *
   * @throws ProblemException {@link ProtocolProblem#KEY_UNUSABLE} when the key is not on an
   *     elliptic curve
   */
  public static byte[] sign(PrivateKey key, byte[] data, SecureRandom random) {
    SM2Signer signer = new SM2Signer();
    signer.init(true, new ParametersWithRandom(parameter(key), random));
    signer.update(data, 0, data.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new ProblemException(ProtocolProblem.KEY_UNUSABLE, e, e.getMessage());
    }
  }

  /**
   * Whether the signature is this key's over exactly this data; a malformed one is not.
   *
   * @throws ProblemException {@link ProtocolProblem#KEY_UNUSABLE} when the key is not on an
   *     elliptic curve
   */
  public static boolean verify(PublicKey key, byte[] data, byte[] signature) {
    SM2Signer verifier = new SM2Signer();
    verifier.init(false, parameter(key));
    verifier.update(data, 0, data.length);
    return verifier.verifySignature(signature);
  }

  static AsymmetricKeyParameter parameter(PrivateKey key) {
    try {
      return ECUtil.generatePrivateKeyParameter(key);
    } catch (InvalidKeyException e) {
      throw new ProblemException(ProtocolProblem.KEY_UNUSABLE, e, "not an SM2 private key");
    }
  }

  static AsymmetricKeyParameter parameter(PublicKey key) {
    try {
      return ECUtil.generatePublicKeyParameter(key);
    } catch (InvalidKeyException e) {
      throw new ProblemException(ProtocolProblem.KEY_UNUSABLE, e, "not an SM2 public key");
    }
  }
}
