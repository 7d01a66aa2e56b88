package org.renshe.chassis.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords at rest: Argon2id (RFC 9106), 19 MiB, two passes, one lane, in the usual text form that
 * names its own parameters. Thread-safe; only a few are worked out at a time, for their memory.
 */
public final class Passwords {
  /** Characters of a password at most; longer ones are no password's. */
  public static final int LENGTH_MAX = 128;

  private static final String KIND = "argon2id";
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int SALT_LENGTH = 16;
  private static final int HASH_LENGTH = 32;
  private static final int AT_A_TIME = 2;

  private final SecureRandom random;
  private final Semaphore room = new Semaphore(AT_A_TIME);
  private final String nobody;

  public Passwords(SecureRandom random) {
    this.random = random;
    this.nobody = text(MEMORY_KIB, PASSES, new byte[SALT_LENGTH], new byte[HASH_LENGTH]);
  }

  /** What to store of a password; a different text each time. */
  public String hash(String password) {
    byte[] salt = new byte[SALT_LENGTH];
    random.nextBytes(salt);
    return text(MEMORY_KIB, PASSES, salt, digest(password, salt, MEMORY_KIB, PASSES));
  }

  /**
   * Whether the password is the stored one. Takes as long when there is nobody to compare with.
   *
   * @param stored what {@link #hash} made; null for nobody, who has no password
   */
  public boolean matches(String password, String stored) {
    String[] parts = (stored == null ? nobody : stored).split("\\$", -1);
    String[] cost = parts[3].split(",", -1);
    byte[] salt = Base64.getDecoder().decode(parts[4]);
    byte[] hash = digest(password, salt, number(cost[0]), number(cost[1]));
    boolean same = MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[5]));
    return same && stored != null && password.length() <= LENGTH_MAX;
  }

  private byte[] digest(String password, byte[] salt, int memoryKib, int passes) {
    String shortened = password.substring(0, Math.min(LENGTH_MAX, password.length()));
    String normal = Normalizer.normalize(shortened, Normalizer.Form.NFC);
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_LENGTH];
    room.acquireUninterruptibly();
    try {
      generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      room.release();
    }
    return hash;
  }

  private static String text(int memoryKib, int passes, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    String cost = "m=" + memoryKib + ",t=" + passes + ",p=1";
    return String.join(
        "$", "", KIND, "v=19", cost, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  private static int number(String parameter) {
    return Integer.parseInt(parameter.substring(2));
  }
}
