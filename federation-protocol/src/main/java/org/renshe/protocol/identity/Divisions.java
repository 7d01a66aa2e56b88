package org.renshe.protocol.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.ProblemException;

/**
 * All divisions (行政区划表), with or without the invented ones. Immutable; read once from the tables in
 * this folder, whose README names their sources.
 */
public final class Divisions {
  private static final Pattern FORM = Pattern.compile("\\d{6}");
  private static final Pattern DEMO = Pattern.compile("(19|29|39)\\d{4}|8[123]9900");

  private final Map<String, Division> byCode;
  private final Set<String> provincePrefixes = new HashSet<>();

  private Divisions(Map<String, Division> byCode) {
    this.byCode = byCode;
    for (Division division : byCode.values()) {
      if (division.level() == Division.Level.PROVINCE) {
        provincePrefixes.add(division.code().substring(0, 2));
      }
    }
  }

  /** Real divisions only; what a node in production uses. */
  public static Divisions official() {
    return Official.TABLE;
  }

  /** Real and invented divisions; for demo and tests. */
  public static Divisions withDemo() {
    return WithDemo.TABLE;
  }

  /**
   * The division of that code.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH}, {@code FORMAT}, or
   *     {@code DIVISION} when this table has none
   */
  public Division parse(String code) {
    String value = Shape.require(Shape.upper(code), FORM, 6);
    return find(value).orElseThrow(() -> IdentityProblem.DIVISION.with(value));
  }

  /** The division of that code, in force or retired; empty if this table has none. */
  public Optional<Division> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Every division, those in force first. */
  public Collection<Division> all() {
    return byCode.values();
  }

  /**
   * Whether a code may stand in a number: issued numbers hold codes that no list has, so a known
   * province is enough.
   */
  boolean hasProvinceOf(String code) {
    return provincePrefixes.contains(code.substring(0, 2));
  }

  static boolean isDemo(String code) {
    return DEMO.matcher(code).matches();
  }

  private static Map<String, Division> official(Map<String, Division> byCode) {
    addInForce("divisions.csv", byCode);
    Map<String, List<String>> retired = new HashMap<>();
    for (List<String> row : CsvTable.rows("divisions-history.csv")) {
      retired.merge(
          row.get(0), row, (one, other) -> one.get(6).compareTo(other.get(6)) > 0 ? one : other);
    }
    for (List<String> row : retired.values()) {
      String code = row.get(0);
      boolean county = row.get(2).equals("county");
      String prefecture = code.substring(0, 4) + "00";
      boolean direct =
          !county || !(byCode.containsKey(prefecture) || retired.containsKey(prefecture));
      byCode.putIfAbsent(
          code,
          new Division(
              code,
              row.get(1),
              county ? Division.Level.COUNTY : Division.Level.PREFECTURE,
              direct ? code.substring(0, 2) + "0000" : prefecture,
              false,
              successors(row.get(8))));
    }
    return byCode;
  }

  private static void addInForce(String table, Map<String, Division> byCode) {
    for (List<String> row : CsvTable.rows(table)) {
      Division.Level level =
          switch (row.get(2)) {
            case "province" -> Division.Level.PROVINCE;
            case "prefecture" -> Division.Level.PREFECTURE;
            case "county" -> Division.Level.COUNTY;
            default -> Division.Level.SPECIAL;
          };
      byCode.put(
          row.get(0), new Division(row.get(0), row.get(1), level, row.get(3), true, List.of()));
    }
  }

  private static List<String> successors(String list) {
    return list.isEmpty()
        ? List.of()
        : List.of(list.split(";", -1)).stream().map(each -> each.substring(0, 6)).toList();
  }

  private static final class Official {
    static final Divisions TABLE = new Divisions(official(new LinkedHashMap<>()));
  }

  private static final class WithDemo {
    static final Divisions TABLE = withDemoRows();

    private static Divisions withDemoRows() {
      Map<String, Division> all = new LinkedHashMap<>(Official.TABLE.byCode);
      addInForce("divisions-demo.csv", all);
      return new Divisions(all);
    }
  }
}
