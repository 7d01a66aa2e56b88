package org.renshe.province.medical.policy.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.NationalSeries;
import org.renshe.province.medical.policy.PolicyPack;

/**
 * A policy file in force, with the release that put it there.
 *
 * @param bytes the file as it was signed; not a copy, do not change
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
public record ReleasedPack(PolicyPack pack, PolicyRelease release, byte[] bytes) {
  private static final String YAML = ".yaml";

  /**
   * Every file of a folder, each with its release beside it. A version of {@code 340100-employee}
   * may lie there as {@code 340100-employee@2026.2.yaml}.
   *
   * @throws ProblemException a file that is wrong, unsigned, signed by one person, changed since,
   *     or with a row nobody compared with its document
   */
  public static List<ReleasedPack> readAll(
      Path folder, Officers officers, NationalSeries national) {
    try (Stream<Path> files = Files.list(folder)) {
      List<ReleasedPack> packs = new ArrayList<>();
      Set<String> versions = new HashSet<>();
      for (Path file : files.filter(path -> path.toString().endsWith(YAML)).sorted().toList()) {
        ReleasedPack pack = read(file, officers, national);
        PolicyRelease release = pack.release();
        if (!versions.add(release.pack() + release.activeFrom())) {
          throw ReleaseProblem.VERSION_TWICE.with(
              release.pack(), release.version(), release.activeFrom());
        }
        packs.add(pack);
      }
      return packs;
    } catch (IOException e) {
      throw new ProblemException(ReleaseProblem.RELEASE_UNREADABLE, e, folder, e.getMessage());
    }
  }

  /**
   * One file, with its release beside it.
   *
   * @throws ProblemException as {@link #readAll}
   */
  public static ReleasedPack read(Path file, Officers officers, NationalSeries national) {
    byte[] yaml = bytes(file);
    String name = nameOf(file);
    Path beside = releaseOf(file);
    if (!Files.exists(beside)) {
      throw ReleaseProblem.RELEASE_MISSING.with(name);
    }
    PolicyRelease release = PolicyRelease.read(beside.toString(), bytes(beside));
    if (!release.pack().equals(name) || !release.digest().equals(Sm3.hex(yaml))) {
      throw ReleaseProblem.CONTENT_CHANGED.with(name);
    }
    officers.requireVerified(release);
    PolicyPack pack = PolicyPack.load(name, yaml, national);
    RowMarks.requireVerified(name, yaml);
    return new ReleasedPack(pack, release, yaml);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ProblemException(ReleaseProblem.RELEASE_UNREADABLE, e, file, e.getMessage());
    }
  }

  /** {@code 340100-employee} of {@code 340100-employee@2026.2.yaml}. */
  public static String nameOf(Path file) {
    String plain = file.getFileName().toString();
    plain = plain.substring(0, plain.length() - YAML.length());
    int version = plain.indexOf('@');
    return version < 0 ? plain : plain.substring(0, version);
  }

  /** Where the release of a file lies. */
  public static Path releaseOf(Path file) {
    String plain = file.getFileName().toString();
    return file.resolveSibling(
        plain.substring(0, plain.length() - YAML.length()) + PolicyRelease.ENDING);
  }
}
