package org.renshe.chassis.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.ChassisProblem;
import org.renshe.protocol.problem.ProblemException;

class PersonalDataTest {
  private final SecureRandom random = new SecureRandom();
  private final PersonalData data = new PersonalData(new byte[32], random);

  @Test
  void sealedTextOpensAndIsDifferentEachTime() {
    String sealed = data.seal("张三·买买提𠮷");
    assertFalse(sealed.contains("张"));
    assertEquals("张三·买买提𠮷", data.open(sealed));
    assertNotEquals(sealed, data.seal("张三·买买提𠮷"));
    assertNull(data.seal((String) null));
  }

  @Test
  void changedOrForeignTextIsRefused() {
    byte[] other = new byte[32];
    other[0] = 1;
    String foreign = new PersonalData(other, random).seal("x");
    ProblemException refused = assertThrows(ProblemException.class, () -> data.open(foreign));
    assertEquals(ChassisProblem.SEALED_UNREADABLE, refused.problem());
    assertThrows(ProblemException.class, () -> data.open("not base64!"));
  }

  @Test
  void indexIsStableAndKeyed() {
    byte[] other = new byte[32];
    other[31] = 1;
    assertEquals(data.index("110101"), data.index("110101"));
    assertNotEquals(data.index("110101"), new PersonalData(other, random).index("110101"));
    assertEquals(64, data.index("110101").length());
  }

  @Test
  void missingKeyFileNamesTheSetting(@TempDir Path folder) {
    ProblemException refused =
        assertThrows(
            ProblemException.class, () -> PersonalData.load(folder.resolve("data.key"), random));
    assertEquals(ChassisProblem.KEYS_MISSING, refused.problem());
  }
}
