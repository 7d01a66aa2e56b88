package org.renshe.protocol.crypto;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM3 digest (杂凑算法, GB/T 32905-2016) of 32 bytes, and its keyed form HMAC-SM3. */
public final class Sm3 {
  /** Bytes of a digest. */
  public static final int LENGTH = 32;

  private Sm3() {}

  /** Digest of the parts put together, 32 bytes. */
  public static byte[] digest(byte[]... parts) {
    SM3Digest sm3 = new SM3Digest();
    for (byte[] part : parts) {
      sm3.update(part, 0, part.length);
    }
    byte[] digest = new byte[LENGTH];
    sm3.doFinal(digest, 0);
    return digest;
  }

  /** Digest as 64 lower-case hexadecimal digits. */
  public static String hex(byte[] data) {
    return HexFormat.of().formatHex(digest(data));
  }

  /** Digest of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** HMAC-SM3 (GB/T 15852.2), 32 bytes; the key may have any length. */
  public static byte[] hmac(byte[] key, byte[] data) {
    HMac hmac = new HMac(new SM3Digest());
    hmac.init(new KeyParameter(key));
    hmac.update(data, 0, data.length);
    byte[] mac = new byte[LENGTH];
    hmac.doFinal(mac, 0);
    return mac;
  }
}
