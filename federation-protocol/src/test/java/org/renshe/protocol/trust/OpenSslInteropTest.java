package org.renshe.protocol.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.renshe.protocol.TestFederation.YEAR;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.OpenSsl;
import org.renshe.protocol.TestFederation;
import org.renshe.protocol.crypto.Sm2;

/** What a hospital does with openssl alone, and what openssl says of our files. */
@Tag("process")
class OpenSslInteropTest {
  private static final String ID = "distid:1234567812345678";

  private final TestFederation federation = new TestFederation();

  @TempDir Path folder;

  @BeforeEach
  void needsOpenSsl() throws Exception {
    OpenSsl.assumeThere(folder);
  }

  @Test
  void aKeyARequestAndASignatureMadeByOpensslAreAccepted() throws Exception {
    run("genpkey", "-algorithm", "SM2", "-out", "key.pem");
    run(
        "req",
        "-new",
        "-key",
        "key.pem",
        "-sm3",
        "-sigopt",
        ID,
        "-utf8",
        "-out",
        "request.pem",
        "-subj",
        "/C=CN/O=Demo hospital/OU=Renshe hospital/CN=H34010000001");
    CertificateRequest request = CertificateRequest.parse(read("request.pem"));
    assertEquals("H34010000001", request.code());
    SigningIdentity authority = federation.root;
    Pem.writeCertificates(
        folder.resolve("certificate.pem"),
        List.of(Certificates.issueHospital(authority, request, YEAR, federation.random)));
    Files.writeString(folder.resolve("input.json"), "{\"data\":{\"name\":\"测试甲\"}}");
    run("dgst", "-sm3", "-sign", "key.pem", "-sigopt", ID, "-out", "signature.der", "input.json");
    SigningIdentity hospital =
        Pem.readIdentity(folder.resolve("key.pem"), folder.resolve("certificate.pem"));
    assertTrue(
        Sm2.verify(
            hospital.certificate().getPublicKey(),
            Files.readAllBytes(folder.resolve("input.json")),
            Files.readAllBytes(folder.resolve("signature.der"))));
  }

  @Test
  void opensslReadsOurKeyRequestAndTransportCertificate() throws Exception {
    Pem.writeKey(folder.resolve("key.pem"), federation.anhui.key());
    assertTrue(run("pkey", "-in", "key.pem", "-noout", "-text").contains("SM2"));
    KeyPair keys = Sm2.generate(federation.random);
    Files.writeString(
        folder.resolve("request.pem"),
        CertificateRequest.forMember(keys, TestFederation.ANHUI, "安徽").toPem());
    run("req", "-in", "request.pem", "-noout", "-verify", "-vfyopt", ID);
    SigningIdentity transportRoot =
        Certificates.newTransportRoot("Test transport root", YEAR, federation.random);
    CertificateRequest request =
        CertificateRequest.forTransport(
            Certificates.newTransportKey(federation.random), TestFederation.ANHUI, List.of());
    Pem.writeCertificates(folder.resolve("root.pem"), transportRoot.chain());
    Pem.writeCertificates(
        folder.resolve("transport.pem"),
        List.of(Certificates.issueTransport(transportRoot, request, YEAR, federation.random)));
    String at = String.valueOf(TestFederation.NOW.getEpochSecond());
    run(
        "verify",
        "-CAfile",
        "root.pem",
        "-attime",
        at,
        "-purpose",
        "sslserver",
        "-verify_hostname",
        "localhost",
        "transport.pem");
  }

  private String read(String file) throws Exception {
    return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
  }

  private String run(String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "openssl";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    OpenSsl.Result result = OpenSsl.run(folder, command);
    assertEquals(0, result.exit(), result.output());
    return result.output();
  }
}
