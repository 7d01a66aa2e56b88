package org.renshe.protocol.trust;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * The directory (成员目录) as signed bytes: magic {@code RSDI}, format version 1, then each with its
 * length in four bytes the directory as JSON, the hub's signing certificate in DER and its SM2
 * signature over everything before the signature. Safe for use by several threads.
 */
public final class DirectoryCodec {
  /** Largest signed directory, in bytes: 8 MiB. */
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  private static final byte[] MAGIC = "RSDI".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int PREFIX = MAGIC.length + 1;

  private DirectoryCodec() {}

  /**
   * The directory, signed.
   *
   * @param hub the hub's signing identity, its certificate issued by the national root
   * @throws ProblemException {@link ProtocolProblem#TOO_LARGE} beyond 8 MiB
   */
  public static byte[] sign(Directory directory, SigningIdentity hub, SecureRandom random) {
    byte[] json = StrictJson.encode(directory);
    byte[] certificate = Certificates.der(hub.certificate());
    byte[] signed =
        ByteBuffer.allocate(PREFIX + 4 + json.length + 4 + certificate.length)
            .put(MAGIC)
            .put((byte) VERSION)
            .putInt(json.length)
            .put(json)
            .putInt(certificate.length)
            .put(certificate)
            .array();
    byte[] signature = Sm2.sign(hub.key(), signed, random);
    byte[] bytes =
        ByteBuffer.allocate(signed.length + 4 + signature.length)
            .put(signed)
            .putInt(signature.length)
            .put(signature)
            .array();
    if (bytes.length > MAX_BYTES) {
      throw ProtocolProblem.TOO_LARGE.with(MAX_BYTES);
    }
    return bytes;
  }

  /**
   * Reads a directory and trusts it: signed by the hub, whose certificate the root issued and the
   * directory does not revoke; not expired; every signing certificate in it issued by the root to
   * the member it stands under. Whether its number is newer than the last one's is the caller's
   * question.
   *
   * @param root the national SM2 root
   * @throws ProblemException {@link ProtocolProblem#DIRECTORY_EXPIRED}; {@link
   *     ProtocolProblem#DIRECTORY_WRONG} for the signature or the signer; {@code
   *     CERTIFICATE_NOT_ISSUED_HERE} or {@code CERTIFICATE_OF_ANOTHER} for a member's certificate;
   *     or the problem that names what is wrong in the bytes
   */
  public static Directory verify(byte[] bytes, X509Certificate root, Clock clock) {
    if (bytes.length > MAX_BYTES) {
      throw ProtocolProblem.TOO_LARGE.with(MAX_BYTES);
    }
    Instant now = clock.instant();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      readPrefix(in);
      byte[] json = part(in);
      X509Certificate signer = Certificates.parse(part(in));
      byte[] signed = Arrays.copyOf(bytes, in.position());
      byte[] signature = part(in);
      if (in.hasRemaining()) {
        throw ProtocolProblem.TRAILING_BYTES.with();
      }
      checkSigner(signer, signed, signature, root, now);
      Directory directory = StrictJson.decode(json, Directory.class);
      check(directory, signer, root, now);
      return directory;
    } catch (BufferUnderflowException e) {
      throw new ProblemException(ProtocolProblem.TRUNCATED, e);
    } catch (ProblemException e) {
      throw e;
    } catch (RuntimeException e) {
      // A damaged certificate is read only as far as it is asked, so it may fail at any question.
      throw new ProblemException(ProtocolProblem.DIRECTORY_WRONG, e);
    }
  }

  private static void readPrefix(ByteBuffer in) {
    byte[] magic = new byte[MAGIC.length];
    in.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw ProtocolProblem.DIRECTORY_WRONG.with();
    }
    int version = in.get() & 0xff;
    if (version != VERSION) {
      throw ProtocolProblem.UNKNOWN_FORMAT.with(version);
    }
  }

  private static byte[] part(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw ProtocolProblem.TRUNCATED.with();
    }
    byte[] part = new byte[length];
    in.get(part);
    return part;
  }

  private static void checkSigner(
      X509Certificate signer, byte[] signed, byte[] signature, X509Certificate root, Instant now) {
    Certificates.verifyChain(List.of(signer), root, now);
    if (!Certificates.memberOf(signer).isHub()
        || !Sm2.verify(signer.getPublicKey(), signed, signature)) {
      throw ProtocolProblem.DIRECTORY_WRONG.with();
    }
  }

  private static void check(
      Directory directory, X509Certificate signer, X509Certificate root, Instant now) {
    if (directory.isRevoked(Certificates.serialOf(signer))) {
      throw ProtocolProblem.DIRECTORY_WRONG.with();
    }
    if (!now.isBefore(directory.expiresAt())) {
      throw ProtocolProblem.DIRECTORY_EXPIRED.with(directory.expiresAt());
    }
    for (Directory.Member member : directory.members()) {
      for (byte[] der : member.signingCertificates()) {
        X509Certificate certificate = Certificates.parse(der);
        CertificateChain.checkIssued(certificate, root);
        if (!Certificates.memberOf(certificate).equals(member.code())) {
          throw ProtocolProblem.CERTIFICATE_OF_ANOTHER.with(
              Certificates.serialOf(certificate), member.code());
        }
      }
    }
  }
}
