package org.renshe.routes.hospital;

import java.security.cert.X509Certificate;
import java.util.List;

/** Which SM2 certificates an institution signs with. */
@FunctionalInterface
public interface HospitalKeys {
  /**
   * Certificates on record for the institution whose chain verifies and that are not revoked,
   * newest first; more than one while a certificate is being rotated; empty for an unknown
   * institution.
   *
   * @param institutionCode fixmedins_code
   */
  List<X509Certificate> certificates(String institutionCode);
}
