package org.renshe.deploy.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.renshe.deploy.DeployProblem;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Pem;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;

/** A province issues signing certificates to its hospitals with the authority the root gave it. */
public final class HospitalCertificates {
  private final SigningIdentity authority;
  private final SecureRandom random;

  /**
   * @param province folder with the province's authority for hospitals
   */
  public HospitalCertificates(KeysFolder province, SecureRandom random) {
    this.authority =
        Pem.readIdentity(
            province.key(KeysFolder.HOSPITAL_AUTHORITY),
            province.certificates(KeysFolder.HOSPITAL_AUTHORITY));
    this.random = random;
  }

  /**
   * Makes a key for the hospital and its certificate: {@code CODE.key} and {@code CODE.crt}.
   *
   * @param institutionCode {@code fixmedins_code}
   */
  public KeyPair issueWithNewKey(
      String institutionCode, String name, Path folder, Instant now, int days) {
    KeyPair pair = Sm2.generate(random);
    Path key = folder.resolve(institutionCode + ".key");
    KeysFolder.refuseExisting(key);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNWRITABLE, e, folder, e.getMessage());
    }
    Pem.writeKey(key, pair.getPrivate());
    CertificateRequest request = CertificateRequest.forHospital(pair, institutionCode, name);
    issue(request, folder.resolve(institutionCode + ".crt"), now, days);
    return pair;
  }

  /** Issues to a key that the hospital made itself. */
  public void issue(CertificateRequest request, Path certificateFile, Instant now, int days) {
    X509Certificate certificate =
        Certificates.issueHospital(authority, request, Validity.ofDays(now, days), random);
    List<X509Certificate> chain =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(certificate), authority.chain().stream())
            .toList();
    Pem.writeCertificates(certificateFile, chain);
  }
}
