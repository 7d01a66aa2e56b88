package org.renshe.deploy.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.renshe.deploy.DeployProblem;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.Calculator;
import org.renshe.province.medical.policy.NationalSeries;
import org.renshe.province.medical.policy.PolicyPack;
import org.renshe.province.medical.policy.SamplePacks;
import org.renshe.province.medical.policy.release.ReleasedPack;

/** Policy files as texts: of a folder, or the samples that come with the program. */
final class Shelf {
  private static final String YAML = ".yaml";

  private final Map<String, String> texts;

  private Shelf(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * @param folder null for the samples
   */
  static Shelf open(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    if (folder == null) {
      SamplePacks.load().forEach(pack -> texts.put(pack.name(), sample(pack.name())));
      return new Shelf(texts);
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(YAML)).toList()) {
        texts.put(ReleasedPack.nameOf(file), text(file));
      }
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNREADABLE, e, folder, e.getMessage());
    }
    return new Shelf(texts);
  }

  /** This shelf with one file more, or in place of the one of its name. */
  Shelf with(String name, String text) {
    Map<String, String> more = new TreeMap<>(texts);
    more.put(name, text);
    return new Shelf(more);
  }

  static String text(Path file) {
    return new String(SignCommand.read(file), StandardCharsets.UTF_8);
  }

  private static String sample(String name) {
    try (InputStream in = SamplePacks.class.getResourceAsStream("samples/" + name + YAML)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNREADABLE, e, name, e.getMessage());
    }
  }

  /** Names of files that are for an insurance kind. */
  List<String> names() {
    return texts.keySet().stream().filter(name -> pack(name).kind() != null).toList();
  }

  String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw DeployProblem.FILE_UNREADABLE.with(name + YAML, "-");
    }
    return text;
  }

  PolicyPack pack(String name) {
    return PolicyPack.load(name, text(name).getBytes(StandardCharsets.UTF_8));
  }

  /** The file that this one inherits its table of assistance from; null where none. */
  PolicyPack inherited(PolicyPack pack) {
    return pack.inherits() == null ? null : pack(pack.inherits());
  }

  Calculator calculator(String name) {
    PolicyPack pack = pack(name);
    return pack.compile(inherited(pack), national());
  }

  static NationalSeries national() {
    return SamplePacks.national();
  }

  /** The line of a file that a rule such as {@code 340100-employee.yaml:41} names. */
  String line(String rule) {
    int colon = rule.lastIndexOf(YAML + ":");
    String name = colon < 0 ? "" : rule.substring(0, colon);
    if (!texts.containsKey(name)) {
      return "";
    }
    int number = Integer.parseInt(rule.substring(colon + YAML.length() + 1));
    List<String> lines = texts.get(name).lines().toList();
    return number <= lines.size() ? lines.get(number - 1).strip() : "";
  }
}
