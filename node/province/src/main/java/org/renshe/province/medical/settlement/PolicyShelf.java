package org.renshe.province.medical.settlement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.PolicyLibrary;
import org.renshe.province.medical.policy.PolicyPack;
import org.renshe.province.medical.policy.SamplePacks;

/** Which policies a province works by: a folder of verified packs, or the samples where allowed. */
final class PolicyShelf {
  private static final ConfigKey<Path> FOLDER =
      ConfigKey.path(
          "policy.folder",
          null,
          "待遇政策包目录（*.yaml）；不设则无政策，或在允许时使用样例",
          "Folder of benefit policy packs (*.yaml); unset means none, or the samples if allowed");
  private static final ConfigKey<Boolean> SAMPLES =
      ConfigKey.flag(
          "policy.samples",
          false,
          "允许使用未核验的样例政策包（仅限演示）",
          "Allow unverified sample packs (demonstrations only)");

  private PolicyShelf() {}

  static List<ConfigKey<?>> keys() {
    return List.of(FOLDER, SAMPLES);
  }

  static boolean samplesAllowed(Configuration configuration) {
    return configuration.get(SAMPLES);
  }

  /**
   * @throws ProblemException a pack that cannot be read, is wrong, or is a sample where none is
   *     allowed; each named
   */
  static PolicyLibrary open(Configuration configuration) {
    boolean samples = samplesAllowed(configuration);
    List<PolicyPack> packs =
        configuration
            .find(FOLDER)
            .map(PolicyShelf::read)
            .orElseGet(() -> samples ? SamplePacks.load() : List.of());
    for (PolicyPack pack : packs) {
      if (pack.sample() && !samples) {
        throw SettlementProblem.SAMPLE_REFUSED.with(pack.name());
      }
    }
    return new PolicyLibrary(packs);
  }

  private static List<PolicyPack> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<PolicyPack> packs = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        packs.add(PolicyPack.load(file.getFileName().toString(), Files.readAllBytes(file)));
      }
      return packs;
    } catch (IOException e) {
      throw new ProblemException(SettlementProblem.POLICY_FOLDER, e, folder);
    }
  }
}
