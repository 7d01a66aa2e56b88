package org.renshe.province.medical.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.problem.Problem;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Pem;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;
import org.renshe.province.Foundation;
import org.renshe.province.medical.policy.SamplePacks;
import org.renshe.province.medical.policy.release.Officers;
import org.renshe.province.medical.policy.release.PolicyRelease;
import org.renshe.province.medical.policy.release.PolicyRelease.Role;
import org.renshe.province.medical.policy.release.ReleaseProblem;
import org.renshe.province.medical.policy.release.ReleasedPack;

/** What production works by. */
class PolicyShelfTest {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir Path folder;
  private Path file;
  private Foundation place;

  @BeforeEach
  void open() throws IOException {
    place = Foundation.h2(folder.resolve("data"), Clock.systemUTC());
    // a place with its own table of assistance inherits no other file
    file = folder.resolve("packs").resolve("460000-employee.yaml");
    Files.createDirectories(file.getParent());
    Files.createDirectories(folder.resolve("officers"));
    String sample =
        new String(SamplePacks.bytes("460000-employee"), StandardCharsets.UTF_8)
            .replaceAll("assistance:\n  - \\{inherits: .*\n", "assistance: []\n");
    Files.writeString(
        file,
        sample
            .replace("verification: unverified_draft", "verification: verified")
            .replaceAll("conf: [a-z_]+", "conf: verified"));
  }

  @AfterEach
  void close() {
    place.close();
  }

  @Test
  void onlyAPackThatTwoOfItsOfficersSignedIsUsedAndFromItsDay() throws IOException {
    refused(SettlementProblem.OFFICERS_UNSET, Map.of("policy.folder", file.getParent()));
    refused(ReleaseProblem.RELEASE_MISSING, settings());
    SigningIdentity li = officer("李经办");
    SigningIdentity wang = officer("王经办");
    PolicyRelease draft =
        new PolicyRelease(
            "460000-employee", Sm3.hex(Files.readAllBytes(file)), "1", FROM, List.of());
    PolicyRelease signed = sign(sign(draft, Role.AUTHOR, li), Role.VERIFIER, wang);
    Files.write(ReleasedPack.releaseOf(file), signed.toJson());
    PolicyShelf shelf = shelf(settings());
    Benefit.ByPolicy benefit =
        assertInstanceOf(
            Benefit.ByPolicy.class,
            shelf.find("460100", InsuranceKind.EMPLOYEE, LocalDate.of(2026, 3, 1)));
    assertFalse(benefit.calculator().pack().sample());
  }

  @Test
  void aNodeWithoutPoliciesStartsAndRefusesBills() {
    PolicyShelf shelf = shelf(Map.of());
    assertThrows(
        ProblemException.class,
        () -> shelf.find("460100", InsuranceKind.EMPLOYEE, LocalDate.of(2026, 3, 1)));
  }

  private Map<String, Path> settings() {
    return Map.of("policy.folder", file.getParent(), "policy.officers", folder.resolve("officers"));
  }

  private void refused(Problem problem, Map<String, Path> settings) {
    assertEquals(problem, assertThrows(ProblemException.class, () -> shelf(settings)).problem());
  }

  private PolicyShelf shelf(Map<String, Path> settings) {
    Map<String, String> environment = new HashMap<>();
    settings.forEach(
        (key, value) ->
            environment.put(
                "RENSHE_" + key.toUpperCase(java.util.Locale.ROOT).replace('.', '_'),
                value.toString()));
    return PolicyShelf.open(
        Configuration.load(null, environment, PolicyShelf.keys()),
        new PackArchive(place.database, Clock.systemUTC()));
  }

  private SigningIdentity officer(String name) {
    SigningIdentity officer =
        Certificates.newRoot(
            name, Validity.ofDays(Instant.parse("2026-01-01T00:00:00Z"), 3650), RANDOM);
    Pem.writeCertificates(folder.resolve("officers").resolve(name + ".crt"), officer.chain());
    return officer;
  }

  private static PolicyRelease sign(PolicyRelease release, Role role, SigningIdentity officer) {
    return Officers.sign(release, role, officer.key(), officer.chain().get(0), RANDOM);
  }
}
