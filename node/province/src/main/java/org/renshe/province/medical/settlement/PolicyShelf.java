package org.renshe.province.medical.settlement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.Calculator;
import org.renshe.province.medical.policy.PolicyLibrary;
import org.renshe.province.medical.policy.PolicyPack;
import org.renshe.province.medical.policy.SamplePacks;

/**
 * Which policies a province works by: a folder of verified packs, or the samples where allowed; and
 * every one it ever worked by.
 */
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

  private final PolicyLibrary library;
  private final PackArchive archive;

  PolicyShelf(PolicyLibrary library, PackArchive archive) {
    this.library = library;
    this.archive = archive;
  }

  /** These files come into force, and are kept for ever. */
  static PolicyShelf of(List<PackArchive.File> files, PackArchive archive) {
    PolicyLibrary library = new PolicyLibrary(files.stream().map(PackArchive.File::pack).toList());
    archive.keep(files);
    return new PolicyShelf(library, archive);
  }

  /**
   * The calculator in force.
   *
   * @throws ProblemException as {@link PolicyLibrary#find}
   */
  Calculator find(String division, InsuranceKind kind, LocalDate day) {
    return library.find(division, kind, day);
  }

  /** Digests of what the calculator goes by: all that must be kept to recompute. */
  List<String> digests(Calculator calculator) {
    List<String> digests = new ArrayList<>();
    digests.add(calculator.pack().digest());
    for (PolicyPack pack : library.packs()) {
      if (pack.name().equals(calculator.pack().inherits())) {
        digests.add(pack.digest());
      }
    }
    return digests;
  }

  /** The calculator of the very files that the facts name, whatever is in force now. */
  Calculator of(Facts facts) {
    return archive.calculator(facts);
  }

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
  static PolicyShelf open(Configuration configuration, PackArchive archive) {
    boolean samples = samplesAllowed(configuration);
    List<PackArchive.File> files =
        configuration
            .find(FOLDER)
            .map(PolicyShelf::read)
            .orElseGet(() -> samples ? samples() : List.of());
    for (PackArchive.File file : files) {
      if (file.pack().sample() && !samples) {
        throw SettlementProblem.SAMPLE_REFUSED.with(file.pack().name());
      }
    }
    return of(files, archive);
  }

  static List<PackArchive.File> samples() {
    return SamplePacks.load().stream()
        .map(pack -> new PackArchive.File(pack, SamplePacks.bytes(pack.name())))
        .toList();
  }

  private static List<PackArchive.File> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<PackArchive.File> packs = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        byte[] yaml = Files.readAllBytes(file);
        packs.add(new PackArchive.File(PolicyPack.load(file.getFileName().toString(), yaml), yaml));
      }
      return packs;
    } catch (IOException e) {
      throw new ProblemException(SettlementProblem.POLICY_FOLDER, e, folder);
    }
  }
}
