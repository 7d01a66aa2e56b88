package org.renshe.province.medical.policy.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The switches of a file's {@code settlement}.
 *
 * @param orderLine line that names the order of payment
 * @param layers what pays after the pooled fund, in order
 * @param bandsOverYear whether inpatient bands run over the year, and not from each admission
 */
public record PackSwitches(
    int orderLine,
    List<Layer> layers,
    boolean bandsOverYear,
    Stays stays,
    Referrals referrals,
    SeveralDiseases severalDiseases) {
  private static final Set<String> KEYS =
      Set.of(
          ("order deductible_inside_first_band band_basis referral_up_deductible"
                  + " referral_down_deductible referral_within_days stay_over_new_year"
                  + " max_settlement_days interim_deductible several_diseases conf")
              .split(" "));
  private static final String HEAD =
      "price_limit>class_c>class_b_first_pay>out_of_area_first_pay>deductible>bands>pool_ceiling"
          + ">large_amount>";
  private static final String TAIL = ">account>cash";
  private static final Set<Layer> NEEDED =
      EnumSet.of(Layer.SERIOUS_ILLNESS, Layer.CIVIL_SERVANT, Layer.ASSISTANCE);

  public PackSwitches {
    layers = List.copyOf(layers);
  }

  /**
   * How long and split stays are settled.
   *
   * @param daysMax days of one settlement; each further period has a deductible of its own
   * @param daysLine line that says so
   * @param splitByDays whether a stay over the start of an accumulation year is split by days
   * @param splitLine line that says so
   * @param interimOnce whether settlements on the way of one stay share a deductible
   * @param interimLine line that says so
   */
  public record Stays(
      int daysMax,
      int daysLine,
      boolean splitByDays,
      int splitLine,
      boolean interimOnce,
      int interimLine) {}

  /**
   * What a referred person pays of the deductible (转诊起付线连续计算).
   *
   * @param upPaysDifference to a higher level: only what is above the one paid before
   * @param downPaysNone to a lower level: nothing
   * @param withinDays days between discharge and admission, {@link Integer#MAX_VALUE} where the
   *     policy names none
   */
  public record Referrals(
      boolean upPaysDifference, int upLine, boolean downPaysNone, int downLine, int withinDays) {}

  /** How the limits of several approved diseases combine (多病种限额). */
  public enum SeveralDiseases implements Word {
    /** Each disease has its own. */
    SEPARATE,
    /** All share the highest. */
    HIGHEST,
    /** All share the sum. */
    SUM;

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** For a table that settles nothing by itself. */
  static PackSwitches none(int line) {
    return new PackSwitches(
        line,
        List.of(Layer.values()),
        false,
        new Stays(Integer.MAX_VALUE, line, false, line, true, line),
        new Referrals(true, line, true, line, Integer.MAX_VALUE),
        SeveralDiseases.SEPARATE);
  }

  static PackSwitches of(String file, Yaml.Fields fields) {
    Row row = new Row(file, fields, KEYS);
    row.only("band_basis", "in_scope_per_admission_including_deductible", "year_cumulative");
    row.only("stay_over_new_year", "by_discharge_date", "split_by_days", "split_at_07_01_unknown");
    row.only("referral_up_deductible", "pay_difference_only", "full");
    row.only("referral_down_deductible", "none_in_same_episode", "full");
    if (row.has("interim_deductible")) {
      row.only("interim_deductible", "once", "each");
    }
    if (!row.flagOr("deductible_inside_first_band", false)) {
      throw row.wrong("deductible_inside_first_band", "false", "true");
    }
    int daysMax = row.wholeOr("max_settlement_days", Integer.MAX_VALUE);
    if (daysMax == 0) {
      throw row.wrong("max_settlement_days", "0", "1 …");
    }
    Stays stays =
        new Stays(
            daysMax,
            row.line("max_settlement_days"),
            !"by_discharge_date".equals(row.text("stay_over_new_year")),
            row.line("stay_over_new_year"),
            !row.has("interim_deductible") || "once".equals(row.text("interim_deductible")),
            row.line("interim_deductible"));
    Referrals referrals =
        new Referrals(
            "pay_difference_only".equals(row.text("referral_up_deductible")),
            row.line("referral_up_deductible"),
            "none_in_same_episode".equals(row.text("referral_down_deductible")),
            row.line("referral_down_deductible"),
            row.wholeOr("referral_within_days", Integer.MAX_VALUE));
    return new PackSwitches(
        row.line("order"),
        layers(row),
        "year_cumulative".equals(row.text("band_basis")),
        stays,
        referrals,
        row.wordOr("several_diseases", SeveralDiseases.class, SeveralDiseases.SEPARATE));
  }

  /**
   * The layers between the pool's ceiling and the account. The retiree supplement follows the
   * large-amount fund and the enterprise the civil servants where the order does not name them.
   */
  private static List<Layer> layers(Row row) {
    String order = row.text("order");
    String allowed = HEAD + "…" + TAIL;
    if (!order.startsWith(HEAD)
        || !order.endsWith(TAIL)
        || order.length() < HEAD.length() + TAIL.length()) {
      throw row.wrong("order", order, allowed);
    }
    List<Layer> layers = new ArrayList<>();
    for (String word :
        order.substring(HEAD.length(), order.length() - TAIL.length()).split(">", -1)) {
      Layer layer =
          Arrays.stream(Layer.values())
              .filter(candidate -> candidate.code().equals(word))
              .filter(candidate -> !layers.contains(candidate))
              .findFirst()
              .orElseThrow(() -> row.wrong("order", order, allowed));
      layers.add(layer);
    }
    if (!layers.containsAll(NEEDED)) {
      throw row.wrong("order", order, allowed);
    }
    if (!layers.contains(Layer.RETIREE_SUPPLEMENT)) {
      layers.add(0, Layer.RETIREE_SUPPLEMENT);
    }
    if (!layers.contains(Layer.ENTERPRISE)) {
      layers.add(layers.indexOf(Layer.CIVIL_SERVANT) + 1, Layer.ENTERPRISE);
    }
    return layers;
  }
}
