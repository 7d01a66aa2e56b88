package org.renshe.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.deploy.DeployProblem;
import org.renshe.protocol.problem.ProblemException;

class DemoFolderTest {
  @TempDir Path temporary;

  @Test
  void secretsAreMadeOnceAndOnlyTheirOwnerMayReadThem() throws IOException {
    Path root = temporary.resolve("data");
    String token = DemoFolder.open(root).secret("operator.token");
    assertEquals(token, DemoFolder.open(root).secret("operator.token"));
    assertNotEquals(token, DemoFolder.open(root).secret("database.password"));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(root.resolve("secrets/operator.token"))));
  }

  @Test
  void aFolderOfANewerProgramIsRefused() throws IOException {
    Files.writeString(temporary.resolve("format"), "7");
    assertSame(DeployProblem.DATA_NEWER, refusal());
  }

  @Test
  void aFolderThatIsNotOursIsLeftAlone() throws IOException {
    Files.writeString(temporary.resolve("thesis.txt"), "mine");
    assertSame(DeployProblem.DATA_BROKEN, refusal());
  }

  @Test
  void aFolderWithABrokenMarkIsRefused() throws IOException {
    Files.writeString(temporary.resolve("format"), "\0\0");
    assertSame(DeployProblem.DATA_BROKEN, refusal());
  }

  private Object refusal() {
    return assertThrows(ProblemException.class, () -> DemoFolder.open(temporary)).problem();
  }
}
