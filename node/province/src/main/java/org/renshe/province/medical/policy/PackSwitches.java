package org.renshe.province.medical.policy;

import java.util.Set;

/**
 * The switches of a file's {@code settlement}. The engine has one answer for most of them; another
 * wish is refused when the file is loaded, or by its line when a bill would need it.
 *
 * @param orderLine line that names the order of payment
 * @param yearBandsLine line that wants inpatient bands over the year, 0 where they start at each
 *     admission
 * @param daysMax days after which a stay has to be settled on the way
 * @param daysLine line that says so
 * @param yearSplitLine line that wants a stay over the year's end split, 0 where the day of
 *     discharge decides
 */
record PackSwitches(
    int orderLine, int yearBandsLine, int daysMax, int daysLine, int yearSplitLine) {
  private static final Set<String> KEYS =
      Set.of(
          ("order deductible_inside_first_band band_basis referral_up_deductible"
                  + " referral_down_deductible referral_within_days stay_over_new_year"
                  + " max_settlement_days conf")
              .split(" "));
  private static final String ORDER =
      "price_limit>class_c>class_b_first_pay>out_of_area_first_pay>deductible>bands>pool_ceiling"
          + ">large_amount>serious_illness>civil_servant>assistance>account>cash";
  private static final String OVER_THE_YEAR = "year_cumulative";
  private static final String BY_DISCHARGE = "by_discharge_date";

  /** For a table that settles nothing by itself. */
  static PackSwitches none(int line) {
    return new PackSwitches(line, 0, Integer.MAX_VALUE, 0, 0);
  }

  static PackSwitches of(String file, Yaml.Fields fields) {
    Row row = new Row(file, fields, KEYS);
    row.only("order", ORDER);
    row.only("band_basis", "in_scope_per_admission_including_deductible", OVER_THE_YEAR);
    row.only("stay_over_new_year", BY_DISCHARGE, "split_at_07_01_unknown");
    row.only("referral_up_deductible", "pay_difference_only");
    row.only("referral_down_deductible", "none_in_same_episode");
    if (!row.flagOr("deductible_inside_first_band", false)) {
      throw row.wrong("deductible_inside_first_band", "false", "true");
    }
    row.wholeOr("referral_within_days", 0);
    boolean overTheYear = OVER_THE_YEAR.equals(row.text("band_basis"));
    boolean byDischarge = BY_DISCHARGE.equals(row.text("stay_over_new_year"));
    return new PackSwitches(
        row.line("order"),
        overTheYear ? row.line("band_basis") : 0,
        row.wholeOr("max_settlement_days", Integer.MAX_VALUE),
        row.line("max_settlement_days"),
        byDischarge ? 0 : row.line("stay_over_new_year"));
  }
}
