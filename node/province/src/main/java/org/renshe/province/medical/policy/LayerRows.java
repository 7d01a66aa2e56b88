package org.renshe.province.medical.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.province.medical.policy.SeriousIllnessRow.Count;

/** Reads the layers above the pooled fund. */
final class LayerRows {
  private static final Set<String> SERIOUS_ILLNESS =
      Set.of(
          ("trigger diseases counts class_b_first_pay price_limit_excess out_of_area_first_pay care"
                  + " group deductible band_from band_to ratio ceiling deductible_factor ratio_add"
                  + " after_years add_per_year zero_claim_add max_share_of_ceiling")
              .split(" "));
  private static final Set<Count> USUAL =
      EnumSet.of(Count.DEDUCTIBLE, Count.COPAY, Count.OVER_CEILING);

  private final PackTable table;
  private final List<SeriousIllnessRow> seriousIllness = new ArrayList<>();
  private final List<TiltRow> tilts = new ArrayList<>();
  private final List<UncalculatedRow> uncalculated = new ArrayList<>();

  LayerRows(PackTable table) {
    this.table = table;
    readSeriousIllness();
    readOthers();
  }

  List<SeriousIllnessRow> seriousIllness() {
    return seriousIllness;
  }

  List<TiltRow> tilts() {
    return tilts;
  }

  List<UncalculatedRow> uncalculated() {
    return uncalculated;
  }

  /** What counts is said in the first row of a file and holds for those after it. */
  private void readSeriousIllness() {
    Set<Count> counts = USUAL;
    Set<Care> care = Set.of();
    for (Row row : table.rows("serious_illness", SERIOUS_ILLNESS)) {
      switch (row.text("trigger")) {
        case "year_policy_scope_self_pay" -> {
          counts = counts(row, counts);
          care = Set.copyOf(row.wordsOr("care", Care.class, List.copyOf(care)));
          seriousIllness.add(band(row, counts, care));
        }
        case "tilt" -> tilts.add(tilt(row));
        case "disease_list" -> uncalculated(row, UncalculatedRow.Kind.LISTED_DISEASE);
        case "continuity_bonus" -> uncalculated(row, UncalculatedRow.Kind.CONTINUITY_BONUS);
        default ->
            row.only(
                "trigger",
                "year_policy_scope_self_pay",
                "disease_list",
                "tilt",
                "continuity_bonus");
      }
    }
  }

  private static Set<Count> counts(Row row, Set<Count> inherited) {
    Set<Count> counts = EnumSet.copyOf(inherited);
    if (row.has("counts")) {
      counts = EnumSet.copyOf(row.wordsOr("counts", Count.class, List.of()));
    }
    for (Count count :
        List.of(Count.CLASS_B_FIRST_PAY, Count.PRICE_LIMIT_EXCESS, Count.OUT_OF_AREA_FIRST_PAY)) {
      if (row.flagOr(count.code(), counts.contains(count))) {
        counts.add(count);
      } else {
        counts.remove(count);
      }
    }
    return counts;
  }

  private SeriousIllnessRow band(Row row, Set<Count> counts, Set<Care> care) {
    long from = table.bandFrom(row);
    SeriousIllnessRow.Terms terms =
        new SeriousIllnessRow.Terms(
            row.money("deductible"), row.moneyOr("ceiling", null), care, Set.copyOf(counts));
    return new SeriousIllnessRow(
        row.line(),
        row.word("group", Group.class),
        table.validity(row),
        terms,
        from,
        table.bandTo(row, from),
        row.ratio("ratio"));
  }

  private TiltRow tilt(Row row) {
    return new TiltRow(
        row.line(),
        row.word("group", Group.class),
        table.validity(row),
        row.ratioOr("deductible_factor", BasisPoints.ALL),
        row.ratioOr("ratio_add", BasisPoints.NONE),
        row.moneyOr("ceiling", null));
  }

  private void readOthers() {
    for (Row row :
        table.rows(
            "assistance",
            Set.of(
                ("inherits group group_cn deductible deductible_rule ratio min_ratio_national"
                        + " ceiling care")
                    .split(" ")))) {
      row.ratioOr("ratio", null);
      row.moneyOr("deductible", null);
      uncalculated(row, UncalculatedRow.Kind.ASSISTANCE);
    }
    for (Row row :
        table.rows(
            "civil_servant",
            Set.of(
                "rank", "group", "care", "ratio_of_remaining_in_scope", "deductible", "ceiling"))) {
      row.ratio("ratio_of_remaining_in_scope");
      civilServant(row);
    }
    for (Row row :
        table.rows(
            "floor",
            Set.of("kind", "care", "where", "ratio_of_policy_scope", "where2", "ratio2"))) {
      row.ratio("ratio_of_policy_scope");
      row.ratioOr("ratio2", null);
      uncalculated(row, UncalculatedRow.Kind.PAYMENT_FLOOR);
    }
    checkUnused();
  }

  /** The rank is what makes a person a civil servant; the group only parts working and retired. */
  private void civilServant(Row row) {
    row.only("rank", "any", "section_and_below", "county", "bureau_and_above");
    row.word("group", Group.class);
    Scope scope =
        new Scope(
            row.wordOr("care", Care.class, Care.ANY),
            Level.ANY,
            row.word("rank", Group.class),
            0,
            Integer.MAX_VALUE,
            table.validity(row));
    uncalculated.add(new UncalculatedRow(row.line(), UncalculatedRow.Kind.CIVIL_SERVANT, scope));
  }

  /** Tables that no bill needs: what an account is credited, who pays whose premium. */
  private void checkUnused() {
    for (Row row :
        table.rows(
            "account",
            Set.of("group", "credit", "rate", "base", "fixed_month", "min_age", "max_age"))) {
      table.scope(row);
      row.only("credit", "own_contribution", "fixed");
      row.ratioOr("rate", null);
      row.moneyOr("fixed_month", null);
    }
    table.rows("base", Set.of("what", "class_b_first_pay", "order"));
    table.rows("premium_subsidy", Set.of("group", "share"));
  }

  private void uncalculated(Row row, UncalculatedRow.Kind kind) {
    uncalculated.add(new UncalculatedRow(row.line(), kind, table.scope(row)));
  }
}
