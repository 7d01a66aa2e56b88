package org.renshe.routes.hospital;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;

@Tag("process")
class OpensslSignatureTest {
  private static final Instant NOW = Instant.parse("2026-03-10T02:02:11Z");

  @TempDir private Path folder;

  @Test
  void a_hospital_may_sign_with_openssl() throws Exception {
    SigningIdentity hospital =
        Certificates.newRoot(
            "invented",
            new Validity(NOW.minusSeconds(60), NOW.plusSeconds(3600)),
            new SecureRandom());
    String text = Transcript.text("2204");
    Path key = folder.resolve("key.pem");
    Path input = folder.resolve("input.json");
    Path signature = folder.resolve("input.sig");
    String base64 =
        Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
            .encodeToString(hospital.key().getEncoded());
    Files.writeString(
        key, "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
    Files.write(input, Transcript.read(text).rawInput());
    run(
        "openssl",
        "pkeyutl",
        "-sign",
        "-rawin",
        "-digest",
        "sm3",
        "-pkeyopt",
        "distid:1234567812345678",
        "-inkey",
        key.toString(),
        "-in",
        input.toString(),
        "-out",
        signature.toString());
    String cainfo = Base64.getEncoder().encodeToString(Files.readAllBytes(signature));
    HospitalEnvelope message = Transcript.READER.read(Transcript.with(text, cainfo), 100_000);
    new HospitalSignature(code -> hospital.chain(), Clock.fixed(NOW, ZoneOffset.UTC), true)
        .check(message);
  }

  private static void run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).inheritIO().start();
    process.waitFor(30, TimeUnit.SECONDS);
    assertEquals(0, process.exitValue());
  }
}
