package org.renshe.province.medical.filing;

import java.util.Arrays;
import java.util.Optional;

/** Tells a file's kind by its first bytes, whatever its name says. */
final class MediaTypes {
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private MediaTypes() {}

  /** Empty for everything that is no PDF, JPEG or PNG. */
  static Optional<String> of(byte[] content) {
    if (begins(content, PDF)) {
      return Optional.of("application/pdf");
    }
    if (begins(content, JPEG)) {
      return Optional.of("image/jpeg");
    }
    return begins(content, PNG) ? Optional.of("image/png") : Optional.empty();
  }

  private static boolean begins(byte[] content, byte[] sign) {
    return content.length > sign.length
        && Arrays.equals(content, 0, sign.length, sign, 0, sign.length);
  }
}
