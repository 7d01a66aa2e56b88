package org.renshe.chassis.security;

import static org.renshe.chassis.ChassisProblem.KEYS_BAD;
import static org.renshe.chassis.ChassisProblem.KEYS_MISSING;
import static org.renshe.chassis.ChassisProblem.SEALED_UNREADABLE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.crypto.Sm4Gcm;
import org.renshe.protocol.problem.ProblemException;

/**
 * Personal data at rest: SM4-GCM under the node's data key, found again by a keyed digest. All
 * members of a node use the same key. Thread-safe.
 */
public final class PersonalData {
  /** Bytes of a data key. */
  public static final int KEY_LENGTH = 32;

  private static final byte[] SEALED = "renshe/personal-data/1".getBytes(StandardCharsets.UTF_8);

  private final byte[] sealingKey;
  private final byte[] indexKey;
  private final SecureRandom random;

  /**
   * @param dataKey 32 bytes; sealing and indexing use different keys derived from it
   */
  public PersonalData(byte[] dataKey, SecureRandom random) {
    if (dataKey.length != KEY_LENGTH) {
      throw new IllegalArgumentException("a data key has 32 bytes");
    }
    this.sealingKey = Arrays.copyOf(derived(dataKey, "seal"), Sm4Gcm.KEY_LENGTH);
    this.indexKey = derived(dataKey, "index");
    this.random = random;
  }

  /** Reads the key from a file of 64 hexadecimal digits. */
  public static PersonalData load(Path file, SecureRandom random) {
    if (!Files.exists(file)) {
      throw KEYS_MISSING.with(file, KeySettings.DATA_KEY.name());
    }
    try {
      return new PersonalData(HexFormat.of().parseHex(Files.readString(file).strip()), random);
    } catch (IOException | IllegalArgumentException e) {
      throw new ProblemException(KEYS_BAD, e, file, "64 hexadecimal digits are expected");
    }
  }

  /** Sealed text, safe to store; a different one each time. Null stays null. */
  public String seal(String plaintext) {
    if (plaintext == null) {
      return null;
    }
    return Base64.getEncoder().encodeToString(seal(plaintext.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Undoes {@link #seal(String)}. Null stays null.
   *
   * @throws ProblemException RS-CHA when it was not sealed with this node's key or was changed
   */
  public String open(String sealed) {
    if (sealed == null) {
      return null;
    }
    try {
      return new String(open(Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(SEALED_UNREADABLE, e);
    }
  }

  /** {@link #seal(String)} for bytes. */
  public byte[] seal(byte[] plaintext) {
    return Sm4Gcm.seal(sealingKey, SEALED, plaintext, random);
  }

  /** {@link #open(String)} for bytes. */
  public byte[] open(byte[] sealed) {
    try {
      return Sm4Gcm.unseal(sealingKey, SEALED, sealed);
    } catch (ProblemException e) {
      throw new ProblemException(SEALED_UNREADABLE, e);
    }
  }

  /** HMAC-SM3 in lower-case hex, 64 characters: the same for the same text on the same node. */
  public String index(String plaintext) {
    return HexFormat.of().formatHex(Sm3.hmac(indexKey, plaintext.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] derived(byte[] dataKey, String use) {
    return Sm3.hmac(dataKey, use.getBytes(StandardCharsets.UTF_8));
  }
}
