package org.renshe.protocol.trust;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * Keys and certificates as PEM text (RFC 7468) and files. A file is replaced whole or not at all,
 * and no larger one than 1 MiB is read.
 */
public final class Pem {
  private static final long MAX_BYTES = 1024 * 1024;
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final String KEY = "PRIVATE KEY";

  private Pem() {}

  /** The certificates one after the other. */
  public static String ofCertificates(List<X509Certificate> certificates) {
    StringBuilder text = new StringBuilder();
    for (X509Certificate certificate : certificates) {
      text.append(text(CERTIFICATE, Certificates.der(certificate)));
    }
    return text.toString();
  }

  /**
   * Every certificate in the text, in its order.
   *
   * @throws ProblemException {@link ProtocolProblem#CERTIFICATE_UNREADABLE} when there is none or
   *     one is malformed
   */
  public static List<X509Certificate> certificates(String pem) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (PemObject object : objects(pem)) {
      if (object.getType().equals(CERTIFICATE)) {
        certificates.add(Certificates.parse(object.getContent()));
      }
    }
    if (certificates.isEmpty()) {
      throw ProtocolProblem.CERTIFICATE_UNREADABLE.with();
    }
    return List.copyOf(certificates);
  }

  /**
   * Writes an unencrypted PKCS #8 key; only its owner may read the file (0600).
   *
   * @throws ProblemException {@link ProtocolProblem#FILE_UNREADABLE}
   */
  public static void writeKey(Path file, PrivateKey key) {
    write(file, text(KEY, key.getEncoded()), "rw-------");
  }

  /**
   * Reads a PKCS #8 key, SM2 or EC P-256.
   *
   * @throws ProblemException {@link ProtocolProblem#FILE_UNREADABLE} or {@link
   *     ProtocolProblem#KEY_UNUSABLE}
   */
  public static PrivateKey readKey(Path file) {
    for (PemObject object : objects(read(file))) {
      if (object.getType().equals(KEY)) {
        return Keys.privateKey(object.getContent());
      }
    }
    throw ProtocolProblem.KEY_UNUSABLE.with(file.getFileName() + " holds no PRIVATE KEY");
  }

  /**
   * Writes certificates one after the other.
   *
   * @throws ProblemException {@link ProtocolProblem#FILE_UNREADABLE}
   */
  public static void writeCertificates(Path file, List<X509Certificate> certificates) {
    write(file, ofCertificates(certificates), "rw-r--r--");
  }

  /**
   * Reads every certificate of a file.
   *
   * @throws ProblemException {@link ProtocolProblem#FILE_UNREADABLE} or {@link
   *     ProtocolProblem#CERTIFICATE_UNREADABLE}
   */
  public static List<X509Certificate> readCertificates(Path file) {
    return certificates(read(file));
  }

  /**
   * Key and chain from two files.
   *
   * @throws ProblemException as {@link #readKey} and {@link #readCertificates}
   */
  public static SigningIdentity readIdentity(Path keyFile, Path certificatesFile) {
    return new SigningIdentity(readKey(keyFile), readCertificates(certificatesFile));
  }

  static String text(String type, byte[] content) {
    StringWriter text = new StringWriter();
    try (PemWriter writer = new PemWriter(text)) {
      writer.writeObject(new PemObject(type, content));
    } catch (IOException e) {
      throw new UncheckedIOException("a string refuses text", e);
    }
    return text.toString();
  }

  /** The first object of that type. */
  static byte[] only(String pem, String type) throws IOException {
    for (PemObject object : objects(pem)) {
      if (object.getType().equals(type)) {
        return object.getContent();
      }
    }
    throw new IOException("no " + type);
  }

  private static List<PemObject> objects(String pem) {
    List<PemObject> objects = new ArrayList<>();
    try (PemReader reader = new PemReader(new StringReader(pem))) {
      for (PemObject next = reader.readPemObject(); next != null; next = reader.readPemObject()) {
        objects.add(next);
      }
      return objects;
    } catch (IOException | RuntimeException e) {
      throw new ProblemException(ProtocolProblem.CERTIFICATE_UNREADABLE, e);
    }
  }

  private static String read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw ProtocolProblem.FILE_UNREADABLE.with(file);
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ProblemException(ProtocolProblem.FILE_UNREADABLE, e, file);
    }
  }

  private static void write(Path file, String text, String permissions) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, ".new-", ".pem", attributes(permissions));
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ProblemException(ProtocolProblem.FILE_UNREADABLE, e, file);
    }
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
