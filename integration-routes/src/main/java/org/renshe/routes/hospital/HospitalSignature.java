package org.renshe.routes.hospital;

import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.routes.RoutesProblem;

/**
 * Checks {@code cainfo}: Base64 of an SM2 signature with SM3 over the exact bytes of {@code input},
 * in DER as OpenSSL writes it, or 64 bytes r and s as the e-voucher interface writes it.
 */
final class HospitalSignature {
  private static final Set<String> TYPES = Set.of("", "SM2", "SM3", "SM3WITHSM2", "SM2WITHSM3");
  private static final int PLAIN_BYTES = 64;
  private static final int DER_INTEGER = 0x02;
  private static final int DER_SEQUENCE = 0x30;

  private final HospitalKeys keys;
  private final Clock clock;
  private final boolean required;

  HospitalSignature(HospitalKeys keys, Clock clock, boolean required) {
    this.keys = keys;
    this.clock = clock;
    this.required = required;
  }

  void check(HospitalEnvelope message) {
    String type = message.field("signtype");
    if (!TYPES.contains(type.toUpperCase(Locale.ROOT))) {
      throw RoutesProblem.HOSPITAL_SIGNATURE_TYPE_UNKNOWN.with(type);
    }
    String signature = message.field("cainfo");
    if (signature.isEmpty()) {
      if (required) {
        throw RoutesProblem.HOSPITAL_SIGNATURE_MISSING.with();
      }
      return;
    }
    List<X509Certificate> certificates =
        keys.certificates(message.institutionCode()).stream().filter(this::isInTime).toList();
    if (certificates.isEmpty()) {
      throw RoutesProblem.HOSPITAL_INSTITUTION_UNKNOWN.with(message.institutionCode());
    }
    byte[] bytes = decode(signature, message);
    if (certificates.stream().noneMatch(one -> verifies(one, message.rawInput(), bytes))) {
      throw RoutesProblem.HOSPITAL_SIGNATURE_WRONG.with(message.institutionCode());
    }
  }

  private boolean isInTime(X509Certificate certificate) {
    try {
      certificate.checkValidity(Date.from(clock.instant()));
      return true;
    } catch (CertificateException outOfTime) {
      return false;
    }
  }

  private static byte[] decode(String signature, HospitalEnvelope message) {
    try {
      return Base64.getDecoder().decode(signature.replaceAll("\\s", ""));
    } catch (IllegalArgumentException notBase64) {
      throw RoutesProblem.HOSPITAL_SIGNATURE_WRONG.with(message.institutionCode());
    }
  }

  private static boolean verifies(X509Certificate certificate, byte[] input, byte[] signature) {
    return Sm2.verify(certificate.getPublicKey(), input, signature)
        || (signature.length == PLAIN_BYTES
            && Sm2.verify(certificate.getPublicKey(), input, der(signature)));
  }

  /** SEQUENCE {r, s} of two 32-byte halves; never longer than the short form of DER lengths. */
  private static byte[] der(byte[] plain) {
    byte[] r = integer(Arrays.copyOfRange(plain, 0, PLAIN_BYTES / 2));
    byte[] s = integer(Arrays.copyOfRange(plain, PLAIN_BYTES / 2, PLAIN_BYTES));
    byte[] der = new byte[2 + r.length + s.length];
    der[0] = DER_SEQUENCE;
    der[1] = (byte) (r.length + s.length);
    System.arraycopy(r, 0, der, 2, r.length);
    System.arraycopy(s, 0, der, 2 + r.length, s.length);
    return der;
  }

  private static byte[] integer(byte[] magnitude) {
    byte[] value = new BigInteger(1, magnitude).toByteArray();
    byte[] der = new byte[2 + value.length];
    der[0] = DER_INTEGER;
    der[1] = (byte) value.length;
    System.arraycopy(value, 0, der, 2, value.length);
    return der;
  }
}
