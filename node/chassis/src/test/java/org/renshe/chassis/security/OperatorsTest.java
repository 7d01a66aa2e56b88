package org.renshe.chassis.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.problem.ProblemException;

class OperatorsTest {
  @TempDir private Path folder;

  @Test
  void aListWithANameOrATokenTwiceIsRefusedByItsLine() throws Exception {
    String one = Sm3.hex("one");
    String two = Sm3.hex("two");
    for (String wrong :
        List.of(
            "林经办 = " + one + "\n王复核 = " + one,
            "林经办 = " + one + "\n林经办 = " + two,
            "# names\noperator = " + one,
            "林经办 = " + one + "\n王复核 = 12")) {
      Path file = Files.writeString(folder.resolve("operators"), wrong);
      ProblemException refused =
          assertThrows(ProblemException.class, () -> Operators.of("shared", file));
      assertEquals("RS-CHA-0087", refused.problem().code(), wrong);
      assertTrue(refused.getMessage().contains("2"), refused.getMessage());
    }
  }

  @Test
  void nobodyMayWorkWhereNobodyIsNamed() {
    assertTrue(Operators.of(null, null).isEmpty());
  }
}
