package org.renshe.province.medical.policy.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Group;
import org.renshe.province.medical.policy.pack.SeriousIllnessRow.Count;

/** Reads the layers above the pooled fund. */
final class LayerRows {
  private static final Set<String> SERIOUS_ILLNESS =
      Set.of(
          ("trigger diseases counts class_b_first_pay price_limit_excess out_of_area_first_pay care"
                  + " group deductible band_from band_to ratio ceiling deductible_factor ratio_add"
                  + " after_years add_per_year zero_claim_add max_share_of_ceiling")
              .split(" "));
  private static final Set<String> ASSISTANCE =
      Set.of(
          ("inherits group group_cn deductible deductible_rule ratio min_ratio_national ceiling"
                  + " care")
              .split(" "));
  private static final Set<String> REMAINDER =
      Set.of("rank", "group", "care", "ratio_of_remaining_in_scope", "deductible", "ceiling");
  private static final Set<String> FLOOR =
      Set.of("kind", "care", "where", "ratio_of_policy_scope", "where2", "ratio2");
  private static final Pattern INCOME_RULE =
      Pattern.compile("([0-9]{1,2})% of last year's local resident disposable income a head");
  private static final Set<Count> USUAL =
      EnumSet.of(Count.DEDUCTIBLE, Count.COPAY, Count.OVER_CEILING);

  private final PackTable table;
  private final List<SeriousIllnessRow> seriousIllness = new ArrayList<>();
  private final List<TiltRow> tilts = new ArrayList<>();
  private final List<BonusRow> bonuses = new ArrayList<>();

  LayerRows(PackTable table) {
    this.table = table;
    readSeriousIllness();
    checkUnused();
  }

  PackTables.Layers layers() {
    return new PackTables.Layers(
        seriousIllness, tilts, bonuses, remainders(), assistance(), floors());
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
          seriousIllness.add(band(row, counts, care, false));
        }
        case "tilt" -> tilts.add(tilt(row));
        case "disease_list" -> {
          counts = counts(row, counts);
          seriousIllness.add(band(row, counts, Set.of(), true));
        }
        case "continuity_bonus" -> bonuses.add(bonus(row));
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

  private SeriousIllnessRow band(Row row, Set<Count> counts, Set<Care> care, boolean listed) {
    long from = table.bandFrom(row);
    SeriousIllnessRow.Terms terms =
        new SeriousIllnessRow.Terms(
            row.money("deductible"), row.moneyOr("ceiling", null), care, counts, listed);
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

  private BonusRow bonus(Row row) {
    return new BonusRow(
        row.line(),
        table.validity(row),
        row.wholeOr("after_years", 0),
        row.moneyOr("add_per_year", Money.ZERO),
        row.moneyOr("zero_claim_add", Money.ZERO),
        row.ratioOr("max_share_of_ceiling", BasisPoints.ALL));
  }

  private PackTables.Assistance assistance() {
    List<AssistanceRow> rows = new ArrayList<>();
    String inherits = null;
    int line = 0;
    for (Row row : table.rows("assistance", ASSISTANCE)) {
      if (!row.has("inherits")) {
        rows.add(assistance(row));
      } else if (inherits == null) {
        inherits = row.text("inherits");
        line = row.line();
      }
      if (inherits != null && (!rows.isEmpty() || line != row.line())) {
        throw row.wrong("inherits", inherits, "alone in its table");
      }
    }
    return new PackTables.Assistance(rows, inherits, line);
  }

  private AssistanceRow assistance(Row row) {
    BasisPoints ratio = row.ratio("ratio");
    BasisPoints least = row.ratioOr("min_ratio_national", BasisPoints.NONE);
    if (ratio.compareTo(least) < 0) {
      throw row.wrong("ratio", ratio.toDecimal(), ">= " + least.toDecimal());
    }
    return new AssistanceRow(
        row.line(),
        row.wordOr("care", Care.class, Care.ANY),
        row.word("group", Group.class),
        table.validity(row),
        row.moneyOr("deductible", null),
        incomeShare(row),
        ratio,
        row.moneyOr("ceiling", null));
  }

  /** The one rule of a deductible that files state: a share of last year's income a head. */
  private static BasisPoints incomeShare(Row row) {
    if (!row.has("deductible_rule")) {
      return null;
    }
    String rule = row.text("deductible_rule");
    Matcher matcher = INCOME_RULE.matcher(rule);
    if (!matcher.matches() || row.has("deductible")) {
      throw row.wrong(
          "deductible_rule", rule, "n% of last year's local resident disposable income a head");
    }
    return new BasisPoints(Integer.parseInt(matcher.group(1)) * 100);
  }

  private List<RemainderRow> remainders() {
    List<RemainderRow> rows = new ArrayList<>();
    for (Row row : table.rows("civil_servant", REMAINDER)) {
      row.only("rank", "any", "section_and_below", "county", "bureau_and_above");
      rows.add(remainder(row, Fund.CIVIL_SERVANT, row.word("rank", Group.class)));
    }
    for (Row row : table.rows("enterprise", REMAINDER)) {
      rows.add(remainder(row, Fund.ENTERPRISE, Group.ANY));
    }
    return rows;
  }

  private RemainderRow remainder(Row row, Fund fund, Group rank) {
    return new RemainderRow(
        row.line(),
        fund,
        rank,
        table.scope(row),
        row.ratio("ratio_of_remaining_in_scope"),
        row.moneyOr("deductible", Money.ZERO),
        row.moneyOr("ceiling", null));
  }

  /** A floor without a first day is a note of one that once was, and not in force. */
  private List<FloorRow> floors() {
    List<FloorRow> rows = new ArrayList<>();
    for (Row row : table.rows("floor", FLOOR)) {
      BasisPoints atHome = row.ratio("ratio_of_policy_scope");
      BasisPoints elsewhere = row.ratioOr("ratio2", BasisPoints.NONE);
      row.only("where", "in_province");
      if (row.has("where2")) {
        row.only("where2", "out_of_province");
      }
      if (row.has("valid_from")) {
        rows.add(
            new FloorRow(
                row.line(),
                row.wordOr("care", Care.class, Care.ANY),
                table.validity(row),
                atHome,
                elsewhere));
      }
    }
    return rows;
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
}
