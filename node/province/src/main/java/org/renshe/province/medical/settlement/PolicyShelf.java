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
import org.renshe.province.medical.policy.NationalSeries;
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

  private static final ConfigKey<Path> NATIONAL =
      ConfigKey.path(
          "policy.national",
          null,
          "全国口径与年度数据文件（降幅上限、跨省慢特病病种、平均工资、可支配收入）；不设则用程序自带的",
          "File of national caps, diseases and yearly series (average wage, income); unset means the"
              + " program's own");

  private final PolicyLibrary library;
  private final PackArchive archive;

  PolicyShelf(PolicyLibrary library, PackArchive archive) {
    this.library = library;
    this.archive = archive;
  }

  /** These files come into force, and are kept for ever. */
  static PolicyShelf of(List<PackArchive.File> files, PackArchive archive) {
    return of(files, SamplePacks.national(), archive);
  }

  private static PolicyShelf of(
      List<PackArchive.File> files, NationalSeries national, PackArchive archive) {
    PolicyLibrary library =
        new PolicyLibrary(files.stream().map(PackArchive.File::pack).toList(), national);
    archive.keep(files);
    archive.keep(national);
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
    digests.add(library.national().digest());
    return digests;
  }

  /** The calculator of the very files that the facts name, whatever is in force now. */
  Calculator of(Facts facts) {
    return archive.calculator(facts);
  }

  static List<ConfigKey<?>> keys() {
    return List.of(FOLDER, SAMPLES, NATIONAL);
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
    NationalSeries national =
        configuration
            .find(NATIONAL)
            .map(file -> NationalSeries.load(bytes(file)))
            .orElseGet(SamplePacks::national);
    List<PackArchive.File> files =
        configuration
            .find(FOLDER)
            .map(folder -> read(folder, national))
            .orElseGet(() -> samples ? samples() : List.of());
    for (PackArchive.File file : files) {
      if (file.pack().sample() && !samples) {
        throw SettlementProblem.SAMPLE_REFUSED.with(file.pack().name());
      }
    }
    return of(files, national, archive);
  }

  static List<PackArchive.File> samples() {
    return SamplePacks.load().stream()
        .map(pack -> new PackArchive.File(pack, SamplePacks.bytes(pack.name())))
        .toList();
  }

  private static List<PackArchive.File> read(Path folder, NationalSeries national) {
    try (Stream<Path> files = Files.list(folder)) {
      List<PackArchive.File> packs = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        byte[] yaml = bytes(file);
        String name = file.getFileName().toString();
        packs.add(new PackArchive.File(PolicyPack.load(name, yaml, national), yaml));
      }
      return packs;
    } catch (IOException e) {
      throw new ProblemException(SettlementProblem.POLICY_FOLDER, e, folder);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ProblemException(SettlementProblem.POLICY_FOLDER, e, file);
    }
  }
}
