package org.renshe.province.medical.policy.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Pem;
import org.renshe.province.medical.policy.release.PolicyRelease.Role;
import org.renshe.province.medical.policy.release.PolicyRelease.Signature;

/** The officers (经办人员) whose signatures a province takes, and the check of what they signed. */
public final class Officers {
  private final Map<String, X509Certificate> bySerial = new LinkedHashMap<>();

  public Officers(List<X509Certificate> certificates) {
    for (X509Certificate certificate : certificates) {
      bySerial.put(Certificates.serialOf(certificate), certificate);
    }
  }

  /**
   * Every {@code *.crt} of a folder, one officer a file.
   *
   * @throws ProblemException {@link ReleaseProblem#RELEASE_UNREADABLE} when the folder cannot be
   *     read
   */
  public static Officers read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<X509Certificate> certificates = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".crt")).sorted().toList()) {
        certificates.add(Pem.readCertificates(file).get(0));
      }
      return new Officers(certificates);
    } catch (IOException e) {
      throw new ProblemException(ReleaseProblem.RELEASE_UNREADABLE, e, folder, e.getMessage());
    }
  }

  /** Signs a release in a role. */
  public static PolicyRelease sign(
      PolicyRelease release,
      Role role,
      PrivateKey key,
      X509Certificate certificate,
      SecureRandom random) {
    byte[] signature = Sm2.sign(key, release.text(role), random);
    return release.with(
        new Signature(
            role,
            Certificates.serialOf(certificate),
            Base64.getEncoder().encodeToString(signature)));
  }

  /**
   * Whether author and verifier signed these very facts, and are two people: two certificates with
   * two names and two keys.
   *
   * @throws ProblemException a {@link ReleaseProblem} that says what is missing or wrong
   */
  public void requireVerified(PolicyRelease release) {
    X509Certificate author =
        signer(release, Role.AUTHOR)
            .orElseThrow(() -> ReleaseProblem.RELEASE_MISSING.with(release.pack()));
    X509Certificate verifier =
        signer(release, Role.VERIFIER)
            .orElseThrow(() -> ReleaseProblem.NOT_VERIFIED.with(release.pack()));
    boolean onePerson =
        author.getSubjectX500Principal().equals(verifier.getSubjectX500Principal())
            || Arrays.equals(
                author.getPublicKey().getEncoded(), verifier.getPublicKey().getEncoded());
    if (onePerson) {
      throw ReleaseProblem.ONE_PERSON.with(release.pack());
    }
  }

  private Optional<X509Certificate> signer(PolicyRelease release, Role role) {
    Optional<Signature> signature = release.signature(role);
    if (signature.isEmpty()) {
      return Optional.empty();
    }
    X509Certificate officer = bySerial.get(signature.get().certificate());
    if (officer == null) {
      throw ReleaseProblem.OFFICER_UNKNOWN.with(release.pack(), signature.get().certificate());
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(signature.get().signature());
    } catch (IllegalArgumentException notBase64) {
      throw ReleaseProblem.SIGNATURE_WRONG.with(release.pack(), nameOf(officer));
    }
    if (!Sm2.verify(officer.getPublicKey(), release.text(role), bytes)) {
      throw ReleaseProblem.SIGNATURE_WRONG.with(release.pack(), nameOf(officer));
    }
    return Optional.of(officer);
  }

  private static String nameOf(X509Certificate officer) {
    return officer.getSubjectX500Principal().getName();
  }
}
