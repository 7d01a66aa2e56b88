package org.renshe.protocol.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.renshe.protocol.crypto.CryptoProvider;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * Keys read from their encodings: SM2 by Bouncy Castle, P-256 by the JDK, so that its TLS works.
 */
final class Keys {
  private Keys() {}

  static boolean isSm2(SubjectPublicKeyInfo key) {
    return isSm2(key.getAlgorithm());
  }

  static PublicKey publicKey(SubjectPublicKeyInfo info) {
    try {
      return factory(info.getAlgorithm()).generatePublic(new X509EncodedKeySpec(info.getEncoded()));
    } catch (IOException | GeneralSecurityException e) {
      throw new ProblemException(ProtocolProblem.KEY_UNUSABLE, e, "not an EC public key");
    }
  }

  static PrivateKey privateKey(byte[] pkcs8) {
    try {
      AlgorithmIdentifier algorithm = PrivateKeyInfo.getInstance(pkcs8).getPrivateKeyAlgorithm();
      return factory(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new ProblemException(ProtocolProblem.KEY_UNUSABLE, e, "not an EC key in PKCS #8");
    }
  }

  /** SM3withSM2 for a key on the SM2 curve, else SHA-256 with ECDSA. */
  static ContentSigner signer(PrivateKey key) {
    boolean sm2 = isSm2(PrivateKeyInfo.getInstance(key.getEncoded()).getPrivateKeyAlgorithm());
    try {
      return new JcaContentSignerBuilder(sm2 ? "SM3WITHSM2" : "SHA256WITHECDSA")
          .setProvider(CryptoProvider.get())
          .build(key);
    } catch (OperatorCreationException e) {
      throw new ProblemException(ProtocolProblem.KEY_UNUSABLE, e, "cannot sign");
    }
  }

  private static KeyFactory factory(AlgorithmIdentifier algorithm) throws GeneralSecurityException {
    return isSm2(algorithm)
        ? KeyFactory.getInstance("EC", CryptoProvider.get())
        : KeyFactory.getInstance("EC");
  }

  private static boolean isSm2(AlgorithmIdentifier algorithm) {
    ASN1Encodable curve = algorithm.getParameters();
    return GMObjectIdentifiers.sm2p256v1.equals(curve);
  }
}
