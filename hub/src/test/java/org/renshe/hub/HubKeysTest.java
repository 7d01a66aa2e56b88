package org.renshe.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.security.KeySettings;
import org.renshe.hub.directory.Authority;
import org.renshe.hub.directory.DirectorySettings;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.SigningIdentity;

class HubKeysTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void aFirstStartMakesAllKeysAndTheNextReadsThem() throws IOException {
    Configuration configuration = configuration(true);
    Authority authority = HubKeys.authority(configuration, CLOCK, TestDirectory.RANDOM);
    SigningIdentity hub = HubKeys.signing(configuration, authority, CLOCK, TestDirectory.RANDOM);
    Certificates.verifyChain(hub.chain(), authority.root().certificate(), CLOCK.instant());
    for (String secret : List.of("transport.p12", "data.key", "signing.key")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(folder.resolve("keys").resolve(secret))));
    }
    Authority again = HubKeys.authority(configuration, CLOCK, TestDirectory.RANDOM);
    assertEquals(authority.root().certificate(), again.root().certificate());
    assertEquals(
        hub.serial(), HubKeys.signing(configuration, again, CLOCK, TestDirectory.RANDOM).serial());
  }

  @Test
  void withoutLeaveNoKeysAreMade() {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> HubKeys.authority(configuration(false), CLOCK, TestDirectory.RANDOM));
    assertEquals("RS-HUB-0113", refused.problem().code());
  }

  @Test
  void halfAnAuthorityIsNeverMadeWhole() throws IOException {
    Configuration configuration = configuration(true);
    HubKeys.authority(configuration, CLOCK, TestDirectory.RANDOM);
    Files.delete(folder.resolve("authority/root.key"));
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> HubKeys.authority(configuration, CLOCK, TestDirectory.RANDOM));
    assertEquals("RS-HUB-0112", refused.problem().code());
    assertTrue(refused.getMessage().contains("root.key"));
  }

  private Configuration configuration(boolean create) {
    Map<String, String> settings = new HashMap<>();
    settings.put("authority.folder", folder.resolve("authority").toString());
    settings.put("authority.create", Boolean.toString(create));
    settings.put("keys.transport.password", "password-of-a-test");
    Path keys = folder.resolve("keys");
    settings.put("keys.signing.key", keys.resolve("signing.key").toString());
    settings.put("keys.signing.certificates", keys.resolve("signing.crt").toString());
    settings.put("keys.root", keys.resolve("root.crt").toString());
    settings.put("keys.transport", keys.resolve("transport.p12").toString());
    settings.put("keys.transport.root", keys.resolve("transport-root.crt").toString());
    settings.put("keys.data", keys.resolve("data.key").toString());
    List<ConfigKey<?>> known = new ArrayList<>(KeySettings.ALL);
    known.add(DirectorySettings.AUTHORITY_FOLDER);
    known.add(DirectorySettings.AUTHORITY_CREATE);
    return Configuration.of(settings, known);
  }
}
