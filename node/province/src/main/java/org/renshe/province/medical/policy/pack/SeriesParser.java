package org.renshe.province.medical.policy.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.medical.policy.Group;
import org.renshe.province.medical.policy.NationalSeries;
import org.renshe.province.medical.policy.NationalSeries.Disease;
import org.renshe.province.medical.policy.NationalSeries.Entry;
import org.renshe.province.medical.policy.NationalSeries.Series;
import org.renshe.province.medical.policy.PolicyProblem;

/** Reads the file of national caps, diseases and yearly series. */
public final class SeriesParser {
  private static final Set<String> TOP =
      Set.of("schema", "verification", "note", "sources", "caps", "diseases", "series");

  private SeriesParser() {}

  /**
   * @throws org.renshe.protocol.problem.ProblemException a {@link PolicyProblem} that names file
   *     and line
   */
  public static NationalSeries parse(byte[] yaml) {
    String file = NationalSeries.NAME + ".yaml";
    Yaml.Fields top = YamlReader.read(file, yaml);
    new Row(file, top, TOP).only("schema", "renshe-national-series/1");
    PackTable table = new PackTable(file, top);
    return new NationalSeries(yaml, caps(table), diseases(table), series(table));
  }

  private static Map<FilingEffect, BasisPoints> caps(PackTable table) {
    Map<FilingEffect, BasisPoints> caps = new EnumMap<>(FilingEffect.class);
    for (Row row : table.rows("caps", Set.of("filing", "most"))) {
      FilingEffect filing = row.word("filing", FilingEffect.class);
      if (caps.put(filing, row.ratio("most")) != null) {
        throw row.wrong("filing", filing.code(), "once");
      }
    }
    return caps;
  }

  private static List<Disease> diseases(PackTable table) {
    List<Disease> diseases = new ArrayList<>();
    for (Row row : table.rows("diseases", Set.of("code", "name", "group"))) {
      String code = row.text("code");
      if (!code.matches("M[0-9]{3}00")) {
        throw row.wrong("code", code, "M00000 … M99900");
      }
      diseases.add(new Disease(code, row.wordOr("group", Group.class, null)));
    }
    return diseases;
  }

  private static Map<Series, Map<String, List<Entry>>> series(PackTable table) {
    Map<Series, Map<String, List<Entry>>> all = new EnumMap<>(Series.class);
    for (Row row : table.rows("series", Set.of("series", "division", "year", "amount"))) {
      row.only("series", "average_wage", "disposable_income");
      String division = row.text("division");
      if (!division.matches("\\d{6}")) {
        throw row.wrong("division", division, "000000 … 999999");
      }
      Entry entry =
          new Entry(
              Series.valueOf(row.text("series").toUpperCase(Locale.ROOT)),
              division,
              row.wholeOr("year", 0),
              row.money("amount"),
              row.line());
      List<Entry> known =
          all.computeIfAbsent(entry.series(), key -> new HashMap<>())
              .computeIfAbsent(division, key -> new ArrayList<>());
      for (Entry other : known) {
        if (other.year() == entry.year()) {
          throw PolicyProblem.ROWS_TIE.with(row.place(), other.line());
        }
      }
      known.add(entry);
    }
    return all;
  }
}
