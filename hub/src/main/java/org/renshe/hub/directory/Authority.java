package org.renshe.hub.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Pem;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;

/**
 * The two roots of the federation (国家根): SM2 for what is signed, EC P-256 for TLS.
 *
 * @param root issues signing certificates and provinces' hospital authorities
 * @param transportRoot issues transport certificates
 */
public record Authority(SigningIdentity root, SigningIdentity transportRoot) {
  private static final String ROOT = "root";
  private static final String TRANSPORT_ROOT = "transport-root";
  private static final int ROOT_DAYS = 20 * 366;

  /**
   * Reads {@code root.key}, {@code root.pem}, {@code transport-root.key} and {@code
   * transport-root.pem} of the folder.
   *
   * @throws org.renshe.protocol.problem.ProblemException RS-HUB-0112 when some are missing,
   *     RS-HUB-0113 when all are
   */
  public static Authority read(Path folder) {
    List<Path> missing = files(folder).stream().filter(file -> !Files.exists(file)).toList();
    if (missing.size() == files(folder).size()) {
      throw DirectoryProblem.AUTHORITY_MISSING.with(folder);
    }
    if (!missing.isEmpty()) {
      throw DirectoryProblem.AUTHORITY_INCOMPLETE.with(folder, missing.get(0).getFileName());
    }
    return new Authority(identity(folder, ROOT), identity(folder, TRANSPORT_ROOT));
  }

  /** Whether the folder holds no file of an authority at all. */
  public static boolean isMissing(Path folder) {
    return files(folder).stream().noneMatch(Files::exists);
  }

  /** Makes both roots, valid for twenty years, and writes them where {@link #read} finds them. */
  public static Authority create(Path folder, Instant now, SecureRandom random) {
    if (!isMissing(folder)) {
      return read(folder);
    }
    Validity validity = Validity.ofDays(now, ROOT_DAYS);
    Authority authority =
        new Authority(
            Certificates.newRoot("人社联邦国家根 Renshe National Root", validity, random),
            Certificates.newTransportRoot("Renshe Transport Root", validity, random));
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write(folder, ROOT, authority.root());
    write(folder, TRANSPORT_ROOT, authority.transportRoot());
    return authority;
  }

  private static List<Path> files(Path folder) {
    return List.of(
        key(folder, ROOT),
        certificate(folder, ROOT),
        key(folder, TRANSPORT_ROOT),
        certificate(folder, TRANSPORT_ROOT));
  }

  private static SigningIdentity identity(Path folder, String name) {
    return Pem.readIdentity(key(folder, name), certificate(folder, name));
  }

  private static void write(Path folder, String name, SigningIdentity identity) {
    Pem.writeKey(key(folder, name), identity.key());
    Pem.writeCertificates(certificate(folder, name), identity.chain());
  }

  private static Path key(Path folder, String name) {
    return folder.resolve(name + ".key");
  }

  private static Path certificate(Path folder, String name) {
    return folder.resolve(name + ".pem");
  }
}
