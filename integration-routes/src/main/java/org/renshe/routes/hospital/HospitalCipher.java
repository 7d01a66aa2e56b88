package org.renshe.routes.hospital;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.renshe.protocol.crypto.Sm4Cbc;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.RoutesProblem;

/**
 * {@code enc_type} SM4: {@code input} and {@code output} are hex of SM4-CBC with PKCS #7 padding,
 * the initialisation vector in front. The hospital signs its input before it encrypts it.
 */
final class HospitalCipher {
  private static final String SM4 = "SM4";

  private final DoorKeys keys;
  private final SecureRandom random;

  HospitalCipher(DoorKeys keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  /** Whether the envelope says that its input is encrypted. */
  static boolean isEncrypted(String encType) {
    if (!encType.isEmpty() && !SM4.equalsIgnoreCase(encType)) {
      throw RoutesProblem.HOSPITAL_ENCRYPTION_UNSUPPORTED.with(encType);
    }
    return !encType.isEmpty();
  }

  /** The JSON text of the input. */
  byte[] decrypt(String institution, String hex) {
    try {
      return Sm4Cbc.unseal(key(institution), HexFormat.of().parseHex(hex.strip()));
    } catch (ProblemException | IllegalArgumentException unreadable) {
      throw new ProblemException(RoutesProblem.HOSPITAL_CIPHER_WRONG, unreadable, institution);
    }
  }

  String encrypt(String institution, String output) {
    return HexFormat.of().formatHex(Sm4Cbc.seal(key(institution), output.getBytes(UTF_8), random));
  }

  private byte[] key(String institution) {
    return keys.find(DoorKeyKind.SM4, institution)
        .map(key -> HexFormat.of().parseHex(key.secret()))
        .orElseThrow(() -> RoutesProblem.HOSPITAL_CIPHER_WRONG.with(institution));
  }
}
