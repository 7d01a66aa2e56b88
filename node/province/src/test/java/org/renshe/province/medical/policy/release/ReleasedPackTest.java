package org.renshe.province.medical.policy.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;
import org.renshe.province.medical.policy.SamplePacks;
import org.renshe.province.medical.policy.release.PolicyRelease.Role;
import org.renshe.province.medical.policy.release.PolicyRelease.State;

class ReleasedPackTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
  private static SigningIdentity li;
  private static SigningIdentity wang;
  private static SigningIdentity stranger;

  @TempDir Path folder;
  private final Officers officers = new Officers(List.of(li.chain().get(0), wang.chain().get(0)));
  private Path file;

  @BeforeAll
  static void people() {
    Validity years = Validity.ofDays(Instant.parse("2026-01-01T00:00:00Z"), 3650);
    li = Certificates.newRoot("李经办", years, RANDOM);
    wang = Certificates.newRoot("王经办", years, RANDOM);
    stranger = Certificates.newRoot("外人", years, RANDOM);
  }

  @BeforeEach
  void verifiedFile() throws IOException {
    file = folder.resolve("460000-employee.yaml");
    Files.writeString(file, verified(sample()));
  }

  @Test
  void a_file_two_officers_signed_comes_into_force_on_its_day() throws IOException {
    write(signed(li, wang));
    ReleasedPack pack = ReleasedPack.readAll(folder, officers, SamplePacks.national()).get(0);
    assertEquals("460000-employee", pack.pack().name());
    assertFalse(pack.pack().sample());
    assertEquals(State.VERIFIED, pack.release().state(FROM.minusDays(1)));
    assertEquals(State.ACTIVE, pack.release().state(FROM));
  }

  @Test
  void without_a_release_or_a_second_signature_it_stays_a_draft() throws IOException {
    refused(ReleaseProblem.RELEASE_MISSING);
    PolicyRelease draft = Officers.sign(release(), Role.AUTHOR, li.key(), cert(li), RANDOM);
    assertEquals(State.DRAFT, draft.state(FROM));
    write(draft);
    refused(ReleaseProblem.NOT_VERIFIED);
  }

  @Test
  void one_person_cannot_be_both_nor_can_a_stranger_sign() throws IOException {
    write(signed(li, li));
    refused(ReleaseProblem.ONE_PERSON);
    write(signed(li, stranger));
    refused(ReleaseProblem.OFFICER_UNKNOWN);
  }

  @Test
  void a_change_after_signing_is_seen_in_the_file_and_in_the_release() throws IOException {
    PolicyRelease release = signed(li, wang);
    write(release);
    Files.writeString(file, Files.readString(file).replace("amount: 600", "amount: 60"));
    refused(ReleaseProblem.CONTENT_CHANGED);
    verifiedFile();
    write(
        new PolicyRelease(
            release.pack(),
            release.digest(),
            release.version(),
            FROM.minusYears(1),
            release.signatures()));
    refused(ReleaseProblem.SIGNATURE_WRONG);
  }

  @Test
  void a_row_nobody_compared_with_its_document_is_refused_by_its_line() throws IOException {
    Files.writeString(file, Files.readString(file).replaceFirst("conf: verified", "conf: memory"));
    write(signed(li, wang));
    ProblemException refusal = refused(ReleaseProblem.ROW_UNVERIFIED);
    assertTrue(refusal.getMessage().contains("460000-employee.yaml:"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("memory"), refusal.getMessage());
  }

  @Test
  void two_versions_live_side_by_side_unless_from_the_same_day() throws IOException {
    write(signed(li, wang));
    Path next = folder.resolve("460000-employee@2.yaml");
    Files.copy(file, next);
    write(next, signed(li, wang));
    refused(ReleaseProblem.VERSION_TWICE);
    PolicyRelease later =
        new PolicyRelease("460000-employee", digest(), "2", FROM.plusYears(1), List.of());
    write(next, sign(later, li, wang));
    assertEquals(2, ReleasedPack.readAll(folder, officers, SamplePacks.national()).size());
  }

  private ProblemException refused(ReleaseProblem problem) {
    ProblemException refusal =
        assertThrows(
            ProblemException.class,
            () -> ReleasedPack.readAll(folder, officers, SamplePacks.national()));
    assertEquals(problem, refusal.problem());
    return refusal;
  }

  private PolicyRelease signed(SigningIdentity author, SigningIdentity verifier)
      throws IOException {
    return sign(release(), author, verifier);
  }

  private static PolicyRelease sign(
      PolicyRelease release, SigningIdentity author, SigningIdentity verifier) {
    PolicyRelease once = Officers.sign(release, Role.AUTHOR, author.key(), cert(author), RANDOM);
    return Officers.sign(once, Role.VERIFIER, verifier.key(), cert(verifier), RANDOM);
  }

  private PolicyRelease release() throws IOException {
    return new PolicyRelease("460000-employee", digest(), "1", FROM, List.of());
  }

  private String digest() throws IOException {
    return Sm3.hex(Files.readAllBytes(file));
  }

  private static java.security.cert.X509Certificate cert(SigningIdentity officer) {
    return officer.chain().get(0);
  }

  private void write(PolicyRelease release) throws IOException {
    write(file, release);
  }

  private static void write(Path file, PolicyRelease release) throws IOException {
    Files.write(ReleasedPack.releaseOf(file), release.toJson());
  }

  private static String sample() throws IOException {
    try (InputStream in = SamplePacks.class.getResourceAsStream("samples/460000-employee.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The sample as an officer would leave it. */
  private static String verified(String sample) {
    return sample
        .replace("verification: unverified_draft", "verification: verified")
        .replaceAll("conf: [a-z_]+", "conf: verified");
  }
}
