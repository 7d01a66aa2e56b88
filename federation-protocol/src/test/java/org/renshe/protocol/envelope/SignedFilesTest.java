package org.renshe.protocol.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.renshe.protocol.TestFederation.ANHUI;
import static org.renshe.protocol.TestFederation.SHANGHAI;
import static org.renshe.protocol.TestFederation.header;
import static org.renshe.protocol.TestFederation.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.OpenSsl;
import org.renshe.protocol.TestFederation;

@Tag("process")
class SignedFilesTest {
  private final TestFederation federation = new TestFederation();
  private final Sealer sealer =
      new Sealer(federation.shanghai, federation::directory, federation.random);

  @TempDir Path folder;

  @BeforeEach
  void needsOpenSsl() throws Exception {
    OpenSsl.assumeThere(folder);
  }

  @Test
  void opensslVerifiesAMessageSignedAlone() throws Exception {
    OpenSsl.Result result = verify(batch(1).get(0));
    assertEquals(0, result.exit(), result.output());
    assertTrue(result.output().contains("Signature Verified Successfully"), result.output());
    assertTrue(result.output().contains("signer.pem: OK"), result.output());
    assertTrue(result.output().contains("CN=310000"), result.output());
  }

  @Test
  void opensslVerifiesEachMessageOfABatch() throws Exception {
    for (SealedEnvelope sealed : batch(5)) {
      OpenSsl.Result result = verify(sealed);
      assertEquals(0, result.exit(), result.output());
    }
  }

  @Test
  void opensslRefusesAChangedContent() throws Exception {
    SealedEnvelope sealed = batch(3).get(2);
    SignedFiles.export(sealed, federation.shanghai.chain(), folder);
    flipLastBit(folder.resolve("content.bin"));
    assertNotEquals(0, OpenSsl.run(folder, "sh", "verify.sh").exit());
  }

  @Test
  void opensslRefusesAnotherRoot() throws Exception {
    TestFederation other = new TestFederation();
    SignedFiles.export(
        batch(1).get(0),
        List.of(federation.shanghai.certificate(), other.root.certificate()),
        folder);
    assertNotEquals(0, OpenSsl.run(folder, "sh", "verify.sh").exit());
  }

  private OpenSsl.Result verify(SealedEnvelope sealed) throws Exception {
    SealedEnvelope stored = EnvelopeCodec.decode(sealed.bytes());
    Path own = folder.resolve(stored.header().messageId());
    SignedFiles.export(stored, federation.shanghai.chain(), own);
    return OpenSsl.run(own, "sh", "verify.sh");
  }

  private List<SealedEnvelope> batch(int size) {
    List<UnsignedEnvelope> batch = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      batch.add(sealer.prepare(header("m-" + i, SHANGHAI, ANHUI, request()), request()));
    }
    return sealer.sign(batch);
  }

  private static void flipLastBit(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
  }
}
