package org.renshe.province.medical.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.renshe.province.medical.policy.pack.SeriesParser;

/** The sample packs that come with the program: third-party figures, not law. */
public final class SamplePacks {
  private static final List<String> DIVISIONS =
      List.of(
          "110000", "310000", "320100", "330100", "340100", "360100", "410100", "440100", "440300",
          "460000", "510100");

  private SamplePacks() {}

  /** All 24 sample packs, read from the class path. */
  public static List<PolicyPack> load() {
    NationalSeries national = national();
    return names().stream().map(name -> PolicyPack.load(name, bytes(name), national)).toList();
  }

  /** The national figures that come with the program; their yearly series are samples. */
  public static NationalSeries national() {
    return SeriesParser.parse(bytes(NationalSeries.NAME));
  }

  static List<String> names() {
    List<String> names = new ArrayList<>();
    names.add("000000-assistance");
    names.add("340000-resident");
    for (String division : DIVISIONS) {
      names.add(division + "-employee");
      names.add(division + "-resident");
    }
    return names;
  }

  /** The bytes of one of them. */
  public static byte[] bytes(String name) {
    try (InputStream in = SamplePacks.class.getResourceAsStream("samples/" + name + ".yaml")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
