package org.renshe.province.medical.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/**
 * What policies of every division refer to (国家口径与年度数据): the caps on the cut for being elsewhere,
 * the diseases settled across provinces, and the yearly series of average wages and disposable
 * incomes. A file of its own, since its figures come each year and from elsewhere. Immutable.
 */
public final class NationalSeries {
  /** Name of the file, without {@code .yaml}, wherever it lies. */
  public static final String NAME = "national-series";

  private final byte[] yaml;
  private final Map<FilingEffect, BasisPoints> caps;
  private final List<Disease> diseases;
  private final Map<Key, List<Entry>> series;

  private record Key(Series series, String division) {}

  /** Which yearly figure. */
  public enum Series {
    /** 上年度在岗职工年平均工资. */
    AVERAGE_WAGE,
    /** 居民人均可支配收入. */
    DISPOSABLE_INCOME
  }

  /**
   * One year's figure of a division.
   *
   * @param line in the file
   * @param year the calendar year it is of
   */
  public record Entry(Series series, String division, int year, Money amount, int line) {}

  /**
   * A disease whose outpatient care is settled across provinces.
   *
   * @param code national code, {@code M} and five digits ending in {@code 00}
   * @param group group of people approved for it under the two-diseases rule (两病), null where it is
   *     none of them
   */
  public record Disease(String code, Group group) {}

  /** Made by {@code SeriesParser} of the file's text. */
  public NationalSeries(
      byte[] yaml,
      Map<FilingEffect, BasisPoints> caps,
      List<Disease> diseases,
      Map<Series, Map<String, List<Entry>>> entries) {
    this.yaml = yaml.clone();
    this.caps = Map.copyOf(caps);
    this.diseases = List.copyOf(diseases);
    Map<Key, List<Entry>> found = new HashMap<>();
    entries.forEach(
        (kind, byDivision) ->
            byDivision.forEach(
                (division, list) -> found.put(new Key(kind, division), List.copyOf(list))));
    this.series = Map.copyOf(found);
  }

  /** The file's bytes, to be kept with what was settled by it. */
  public byte[] yaml() {
    return yaml.clone();
  }

  /** SM3 of the file's bytes, hex. */
  public String digest() {
    return Sm3.hex(yaml);
  }

  /** Most that a division may cut for a filing, as share of the whole (医保发〔2022〕22号). */
  public BasisPoints cap(FilingEffect filing) {
    return caps.getOrDefault(filing, BasisPoints.NONE);
  }

  /**
   * The newest figure not newer than the year, of the division, else of its city, else of its
   * province; null where the file has none.
   */
  public Entry find(Series kind, String division, int year) {
    Entry found = newest(kind, division, year);
    if (found == null) {
      found = newest(kind, division.substring(0, 4) + "00", year);
    }
    return found == null ? newest(kind, division.substring(0, 2) + "0000", year) : found;
  }

  private Entry newest(Series kind, String division, int year) {
    Entry best = null;
    for (Entry entry : series.getOrDefault(new Key(kind, division), List.of())) {
      if (entry.year() <= year && (best == null || entry.year() > best.year())) {
        best = entry;
      }
    }
    return best;
  }

  /** The national disease of a code or a local split of it, null where it is only local. */
  public Disease disease(String code) {
    for (Disease disease : diseases) {
      if (code.startsWith(disease.code().substring(0, disease.code().length() - 2))) {
        return disease;
      }
    }
    return null;
  }

  /** Name of a row, such as {@code national-series.yaml:12}. */
  public String rule(int line) {
    return NAME + ".yaml:" + line;
  }
}
