package org.renshe.protocol.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;
import static org.renshe.protocol.TestFederation.ANHUI;
import static org.renshe.protocol.TestFederation.CLOCK;
import static org.renshe.protocol.TestFederation.SHANGHAI;
import static org.renshe.protocol.TestFederation.header;
import static org.renshe.protocol.TestFederation.request;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.renshe.protocol.Mutation;
import org.renshe.protocol.Seeds;
import org.renshe.protocol.TestFederation;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.DirectoryCodec;
import org.renshe.protocol.trust.Pem;

/** Whatever the bytes, a reader answers or refuses by the catalogue; it never breaks. */
class HostileBytesTest {
  private static final TestFederation FEDERATION = new TestFederation();
  private static final byte[] SEALED = sealed();
  private static final Opener OPENER =
      new Opener(FEDERATION.anhui.key(), ANHUI, FEDERATION::directory, CLOCK);
  private static final byte[] DIRECTORY =
      DirectoryCodec.sign(FEDERATION.directory(), FEDERATION.hub, FEDERATION.random);

  private static final String REQUEST =
      CertificateRequest.forTransport(
              Certificates.newTransportKey(FEDERATION.random), ANHUI, List.of("a.example"))
          .toPem();

  @Provide
  Arbitrary<Seeds.Seed> envelopes() {
    return Arbitraries.of(Seeds.in("envelope"));
  }

  @Provide
  Arbitrary<Seeds.Seed> messages() {
    return Arbitraries.of(Seeds.in("message"));
  }

  @Property(tries = 2000)
  void anEnvelopeIsReadOrRefused(@ForAll("envelopes") Seeds.Seed seed, @ForAll long damage) {
    byte[] bytes = Mutation.of(EnvelopeCodecTest.bytes(seed), damage);
    readOrRefuse(() -> EnvelopeCodec.decode(bytes));
    readOrRefuse(() -> UnsignedEnvelope.of(bytes));
  }

  @Property(tries = 2000)
  void aMessageOfAnyTypeIsReadOrRefused(
      @ForAll("messages") Seeds.Seed seed, @ForAll long damage, @ForAll MessageType type) {
    byte[] json = Mutation.of(seed.bytes(), damage);
    readOrRefuse(() -> MessageCodec.decode(type.wireName(), type.version(), json));
    readOrRefuse(() -> MessageCodec.decode(seed.type(), 1, json));
  }

  @Property(tries = 300)
  void noiseIsRefused(@ForAll byte[] noise) {
    readOrRefuse(() -> EnvelopeCodec.decode(noise));
    readOrRefuse(() -> DirectoryCodec.verify(noise, FEDERATION.root.certificate(), CLOCK));
    readOrRefuse(() -> Pem.certificates(Arrays.toString(noise)));
    readOrRefuse(() -> MessageCodec.decode("FindPerson", 1, noise));
  }

  @Property(tries = 500)
  void aTamperedEnvelopeIsNeverOpened(@ForAll long damage) {
    byte[] bytes = Mutation.of(SEALED, damage);
    if (Arrays.equals(bytes, SEALED)) {
      return;
    }
    try {
      Opened opened = OPENER.open(EnvelopeCodec.decode(bytes));
      // A signature in DER has one encoding, but a serial may have leading zeros.
      assertEquals(request(), opened.message());
      assertEquals(
          Arrays.hashCode(EnvelopeCodec.decode(SEALED).unsigned().bytes()),
          Arrays.hashCode(EnvelopeCodec.decode(bytes).unsigned().bytes()));
    } catch (ProblemException refused) {
      // what it must do
    }
  }

  @Property(tries = 300)
  void aTamperedDirectoryIsNeverTrusted(@ForAll long damage) {
    byte[] bytes = Mutation.of(DIRECTORY, damage);
    if (Arrays.equals(bytes, DIRECTORY)) {
      return;
    }
    try {
      Directory trusted = DirectoryCodec.verify(bytes, FEDERATION.root.certificate(), CLOCK);
      fail("trusted " + trusted);
    } catch (ProblemException refused) {
      // what it must do
    }
  }

  @Property(tries = 300)
  void aDamagedCertificateOrRequestIsReadOrRefused(@ForAll long damage) {
    String chain = Pem.ofCertificates(FEDERATION.shanghai.chain());
    byte[] damaged = Mutation.of(chain.getBytes(StandardCharsets.US_ASCII), damage);
    String text = new String(damaged, StandardCharsets.ISO_8859_1);
    readOrRefuse(() -> Pem.certificates(text));
    byte[] request = Mutation.of(REQUEST.getBytes(StandardCharsets.US_ASCII), damage);
    String asked = new String(request, StandardCharsets.ISO_8859_1);
    readOrRefuse(() -> CertificateRequest.parse(asked).hosts());
  }

  /** The signature's bit string says that its last bits do not count. */
  @Example
  void aRequestWhoseSignatureIsNotWholeBytesIsRefused() {
    byte[] der =
        Base64.getMimeDecoder().decode(REQUEST.replaceAll("-----[A-Z ]+-----", "").strip());
    int at = der.length - 1;
    while (!(der[at] == 3 && der[at + 1] == der.length - at - 2 && der[at + 2] == 0)) {
      at--;
    }
    der[at + 2] = 1;
    String request =
        "-----BEGIN CERTIFICATE REQUEST-----\n"
            + Base64.getMimeEncoder().encodeToString(der)
            + "\n-----END CERTIFICATE REQUEST-----\n";
    ProblemException refused =
        assertThrows(ProblemException.class, () -> CertificateRequest.parse(request));
    assertEquals(ProtocolProblem.REQUEST_WRONG, refused.problem());
  }

  private static byte[] sealed() {
    Sealer sealer = new Sealer(FEDERATION.shanghai, FEDERATION::directory, FEDERATION.random);
    UnsignedEnvelope one = sealer.prepare(header("m-1", SHANGHAI, ANHUI, request()), request());
    UnsignedEnvelope other = sealer.prepare(header("m-2", SHANGHAI, ANHUI, request()), request());
    return sealer.sign(List.of(one, other)).get(0).bytes();
  }

  private static void readOrRefuse(Runnable reading) {
    try {
      reading.run();
    } catch (ProblemException refused) {
      // a refusal by the catalogue is an answer; any other exception fails the test
    }
  }
}
