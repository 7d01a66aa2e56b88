package org.renshe.province.medical.settlement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.NationalSeries;
import org.renshe.province.medical.policy.PolicyLibrary;
import org.renshe.province.medical.policy.PolicyPack;
import org.renshe.province.medical.policy.SamplePacks;
import org.renshe.province.medical.policy.pack.SeriesParser;
import org.renshe.province.medical.policy.release.Officers;
import org.renshe.province.medical.policy.release.ReleasedPack;

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

  private static final ConfigKey<Path> OFFICERS =
      ConfigKey.path(
          "policy.officers",
          null,
          "经办人员证书目录（*.crt）；政策包须由其中两人签名方可使用",
          "Folder of officers' certificates (*.crt); a pack is used when two of them have signed it");

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
   * The benefit in force.
   *
   * @throws ProblemException as {@link PolicyLibrary#find}
   */
  Benefit find(String division, InsuranceKind kind, LocalDate day) {
    return kind == InsuranceKind.INJURY
        ? new Benefit.WorkInjury()
        : new Benefit.ByPolicy(library.find(division, kind, day));
  }

  /** Digests of what the benefit goes by: all that must be kept to recompute. */
  List<String> digests(Benefit benefit) {
    List<String> digests = new ArrayList<>();
    if (benefit instanceof Benefit.ByPolicy policy) {
      PolicyPack own = policy.calculator().pack();
      digests.add(own.digest());
      for (PolicyPack pack : library.packs()) {
        if (pack.name().equals(own.inherits())) {
          digests.add(pack.digest());
        }
      }
      digests.add(library.national().digest());
    }
    return digests;
  }

  /** The benefit of the very files that the facts name, whatever is in force now. */
  Benefit of(Facts facts) {
    return facts.kind() == InsuranceKind.INJURY
        ? new Benefit.WorkInjury()
        : new Benefit.ByPolicy(archive.calculator(facts));
  }

  static List<ConfigKey<?>> keys() {
    return List.of(FOLDER, OFFICERS, SAMPLES, NATIONAL);
  }

  static boolean samplesAllowed(Configuration configuration) {
    return configuration.get(SAMPLES);
  }

  /**
   * @throws ProblemException a pack that cannot be read, is wrong, or, where samples are not
   *     allowed, was not brought into force by two officers; each named
   */
  static PolicyShelf open(Configuration configuration, PackArchive archive) {
    NationalSeries national =
        configuration
            .find(NATIONAL)
            .map(file -> SeriesParser.parse(bytes(file)))
            .orElseGet(SamplePacks::national);
    Optional<Path> folder = configuration.find(FOLDER);
    if (samplesAllowed(configuration)) {
      return of(
          folder.map(files -> read(files, national)).orElseGet(PolicyShelf::samples),
          national,
          archive);
    }
    if (folder.isEmpty()) {
      return of(List.of(), national, archive);
    }
    Path officers =
        configuration.find(OFFICERS).orElseThrow(() -> SettlementProblem.OFFICERS_UNSET.with());
    List<ReleasedPack> released =
        ReleasedPack.readAll(folder.get(), Officers.read(officers), national);
    for (ReleasedPack one : released) {
      if (one.pack().sample()) {
        throw SettlementProblem.SAMPLE_REFUSED.with(one.pack().name());
      }
    }
    PolicyLibrary library =
        new PolicyLibrary(
            national,
            released.stream()
                .map(one -> new PolicyLibrary.Version(one.pack(), one.release().activeFrom()))
                .toList());
    archive.keep(
        released.stream().map(one -> new PackArchive.File(one.pack(), one.bytes())).toList());
    return new PolicyShelf(library, archive);
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
