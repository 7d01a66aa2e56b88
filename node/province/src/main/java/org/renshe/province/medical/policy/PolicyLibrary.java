package org.renshe.province.medical.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.renshe.protocol.message.InsuranceKind;

/** The policies a province has loaded, found by division, kind and date. Immutable. */
public final class PolicyLibrary {
  private final List<PolicyPack> packs;
  private final NationalSeries national;
  private final Map<Key, NavigableMap<LocalDate, Calculator>> calculators = new HashMap<>();

  private record Key(String division, InsuranceKind kind) {}

  /**
   * @throws org.renshe.protocol.problem.ProblemException {@link PolicyProblem#PACK_TWICE} when two
   *     packs are for the same division and kind, {@link PolicyProblem#INHERITS_UNKNOWN} when one
   *     takes over a table of assistance that is not among them
   */
  public PolicyLibrary(List<PolicyPack> packs, NationalSeries national) {
    this(national, packs.stream().map(pack -> new Version(pack, LocalDate.MIN)).toList());
  }

  /**
   * A library in which versions of one policy follow each other.
   *
   * @throws org.renshe.protocol.problem.ProblemException as the other constructor; two versions may
   *     not begin on one day
   */
  public PolicyLibrary(NationalSeries national, List<Version> versions) {
    this.packs = versions.stream().map(Version::pack).toList();
    this.national = national;
    Map<String, PolicyPack> assistance = new HashMap<>();
    for (PolicyPack pack : packs) {
      if (pack.kind() == null && assistance.put(pack.name(), pack) != null) {
        throw PolicyProblem.PACK_TWICE.with(pack.division(), pack.name());
      }
    }
    for (Version version : versions) {
      if (version.pack().kind() != null) {
        add(version, assistance, national);
      }
    }
  }

  /**
   * A policy and from when it is used.
   *
   * @param activeFrom first day of care (discharge or visit)
   */
  public record Version(PolicyPack pack, LocalDate activeFrom) {}

  /** A library by the national figures that come with the program. */
  public PolicyLibrary(List<PolicyPack> packs) {
    this(packs, SamplePacks.national());
  }

  private void add(Version version, Map<String, PolicyPack> assistance, NationalSeries national) {
    PolicyPack pack = version.pack();
    PolicyPack inherited = pack.inherits() == null ? null : assistance.get(pack.inherits());
    if (pack.inherits() != null && inherited == null) {
      throw PolicyProblem.INHERITS_UNKNOWN.with(
          pack.tables().head().rule(pack.tables().layers().assistance().inheritsLine()),
          pack.inherits());
    }
    Key key = new Key(pack.division(), pack.kind());
    NavigableMap<LocalDate, Calculator> versions =
        calculators.computeIfAbsent(key, same -> new TreeMap<>());
    if (versions.put(version.activeFrom(), pack.compile(inherited, national)) != null) {
      throw PolicyProblem.PACK_TWICE.with(pack.division(), pack.kind());
    }
  }

  public List<PolicyPack> packs() {
    return packs;
  }

  /** The national figures its packs go by. */
  public NationalSeries national() {
    return national;
  }

  /**
   * The calculator of the division, else of its city, else of its province.
   *
   * @param division six-digit division where the person is insured
   * @param date day of discharge or visit
   * @throws org.renshe.protocol.problem.ProblemException {@link PolicyProblem#NO_PACK}
   */
  public Calculator find(String division, InsuranceKind kind, LocalDate date) {
    if (division.length() == 6) {
      for (String place :
          List.of(division, division.substring(0, 4) + "00", division.substring(0, 2) + "0000")) {
        NavigableMap<LocalDate, Calculator> versions = calculators.get(new Key(place, kind));
        Map.Entry<LocalDate, Calculator> found =
            versions == null ? null : versions.floorEntry(date);
        if (found != null && found.getValue().pack().validOn(date)) {
          return found.getValue();
        }
      }
    }
    throw PolicyProblem.NO_PACK.with(division, kind, date);
  }
}
