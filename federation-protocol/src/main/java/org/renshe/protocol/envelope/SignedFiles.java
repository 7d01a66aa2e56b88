package org.renshe.protocol.envelope;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.renshe.protocol.crypto.MerkleTree;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;
import org.renshe.protocol.trust.Pem;

/**
 * Writes an envelope as files with which the {@code openssl} program (3.0 or newer) verifies, with
 * nothing of ours, that the signer signed exactly this content and that the root issued the
 * signer's certificate.
 */
public final class SignedFiles {
  private static final String DISTID = "distid:1234567812345678";

  private SignedFiles() {}

  /**
   * Writes {@code content.bin} (the bytes that were signed), {@code header.json}, {@code
   * signature.der}, {@code signer.pem}, {@code root.pem}, {@code intermediates.pem} if any, one
   * {@code sibling-nn.bin} a step of the batch's path, and {@code verify.sh}, which exits with 0
   * only if all is well. Dates of certificates are judged at the message's {@code sentAt}.
   *
   * @param chain signer's certificate first, root last, at least these two
   * @param folder made if it does not exist; files of the same names are replaced
   * @throws ProblemException {@link ProtocolProblem#FILE_UNREADABLE} when it cannot be written
   * @throws IllegalArgumentException for a chain of less than two certificates
   */
  public static void export(SealedEnvelope envelope, List<X509Certificate> chain, Path folder) {
    if (chain.size() < 2) {
      throw new IllegalArgumentException("a chain holds the signer's certificate and the root");
    }
    List<X509Certificate> between = chain.subList(1, chain.size() - 1);
    List<MerkleTree.Sibling> path = envelope.signature().path();
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("content.bin"), envelope.content().signedPart());
      Files.write(folder.resolve("header.json"), envelope.content().header());
      Files.write(folder.resolve("signature.der"), envelope.signature().der());
      for (int i = 0; i < path.size(); i++) {
        Files.write(folder.resolve(siblingFile(i)), path.get(i).digest());
      }
      Pem.writeCertificates(folder.resolve("signer.pem"), chain.subList(0, 1));
      Pem.writeCertificates(
          folder.resolve("root.pem"), chain.subList(chain.size() - 1, chain.size()));
      if (!between.isEmpty()) {
        Pem.writeCertificates(folder.resolve("intermediates.pem"), between);
      }
      Path script = folder.resolve("verify.sh");
      Files.writeString(script, script(envelope, path, !between.isEmpty()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ProblemException(ProtocolProblem.FILE_UNREADABLE, e, folder);
    }
  }

  private static String script(
      SealedEnvelope envelope, List<MerkleTree.Sibling> path, boolean hasIntermediates) {
    List<String> lines = new ArrayList<>();
    lines.add(
        """
        #!/bin/sh
        # Verifies with openssl 3 alone: signer.pem signed content.bin, and root.pem issued signer.pem.
        # Run it as: sh verify.sh
        set -eu
        cd "$(dirname "$0")"
        work=$(mktemp -d)
        trap 'rm -rf "$work"' EXIT
        # leaf = SM3(00 || content)
        { printf '\\000'; cat content.bin; } | openssl dgst -sm3 -binary > "$work/digest"\
        """);
    for (int i = 0; i < path.size(); i++) {
      String pair =
          path.get(i).isLeft()
              ? siblingFile(i) + " \"$work/digest\""
              : "\"$work/digest\" " + siblingFile(i);
      lines.add("# node = SM3(01 || left || right)");
      lines.add(
          "{ printf '\\001'; cat " + pair + "; } | openssl dgst -sm3 -binary > \"$work/next\"");
      lines.add("mv \"$work/next\" \"$work/digest\"");
    }
    lines.add(
        """
        # what was signed: a fixed line and the root of the batch
        { printf 'renshe-envelope-1\\n'; cat "$work/digest"; } > "$work/signed"
        openssl x509 -in signer.pem -noout -pubkey > "$work/signer.pub"
        openssl pkeyutl -verify -pubin -inkey "$work/signer.pub" -rawin -in "$work/signed" \\
          -digest sm3 -sigfile signature.der -pkeyopt %s
        openssl verify -CAfile root.pem%s -attime %d -vfyopt %s signer.pem
        echo "sender %s, certificate $(openssl x509 -in signer.pem -noout -subject -nameopt RFC2253,-esc_msb,utf8)"
        """
            .formatted(
                DISTID,
                hasIntermediates ? " -untrusted intermediates.pem" : "",
                envelope.header().sentAt().getEpochSecond(),
                DISTID,
                envelope.header().sender()));
    return String.join("\n", lines);
  }

  private static String siblingFile(int index) {
    return "sibling-%02d.bin".formatted(index + 1);
  }
}
