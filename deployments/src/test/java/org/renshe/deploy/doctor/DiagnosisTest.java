package org.renshe.deploy.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  private static final Machine HEALTHY =
      new Machine(17, 8000, Path.of("data"), 50_000, List.of(), Duration.ofSeconds(1), 300L, "");

  @Test
  void aHealthyMachineHasNothingToMend() {
    assertEquals(List.of(), bad(HEALTHY));
  }

  @Test
  void eachBrokenThingIsNamedWithItsRemedy() {
    Machine broken =
        new Machine(
            11,
            500,
            Path.of("data"),
            10,
            List.of(8800),
            Duration.ofMinutes(-2),
            3L,
            "Connection refused");
    assertEquals(
        List.of("java", "memory", "disk", "ports", "clock", "certificates", "database"),
        bad(broken));
    Diagnosis.of(broken).forEach(finding -> assertFalse(finding.remedy().isBlank()));
  }

  @Test
  void whatNobodyAskedForIsNotJudged() {
    Machine plain = new Machine(17, -1, Path.of("data"), 50_000, List.of(), null, null, null);
    assertEquals(
        List.of("java", "disk", "ports"),
        Diagnosis.of(plain).stream().map(Finding::check).toList());
  }

  private static List<String> bad(Machine machine) {
    return Diagnosis.of(machine).stream()
        .filter(finding -> !finding.good())
        .map(Finding::check)
        .toList();
  }
}
