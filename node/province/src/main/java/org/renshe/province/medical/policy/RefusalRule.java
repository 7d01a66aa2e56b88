package org.renshe.province.medical.policy;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.money.Money;

/** Refuses, by the row's name, a bill that needs a rule which loads but is not calculated. */
final class RefusalRule {
  private static final Set<Group> ASSISTED =
      EnumSet.of(Group.TEKUN, Group.DIBAO, Group.FANPIN, Group.DIBAO_EDGE, Group.ILLNESS_POVERTY);
  private static final Set<Group> LISTED =
      EnumSet.of(Group.LISTED_DISEASE, Group.CANCER_RADIO_CHEMO, Group.PSYCHIATRIC);

  private final PackHead head;
  private final UncalculatedRow[] rows;

  RefusalRule(PackHead head, List<UncalculatedRow> rows) {
    this.head = head;
    this.rows = rows.toArray(UncalculatedRow[]::new);
  }

  /** Before calculating: care of a special kind, and stays that must be settled on the way. */
  void checkBill(Case bill, Bill paper) {
    Set<Care> special = SpecialCare.of(paper);
    if (!special.isEmpty()) {
      for (UncalculatedRow row : rows) {
        boolean diseases =
            row.kind() == UncalculatedRow.Kind.TWO_DISEASES && special.contains(Care.CHRONIC);
        if (diseases
            || (row.kind() == UncalculatedRow.Kind.SPECIAL_CARE
                && special.contains(row.scope().care()))) {
          throw refusal(row);
        }
      }
      throw PolicyProblem.NO_RULE.with(
          head.name(), "ratios", bill.describe() + ", med_type " + paper.medType());
    }
    checkStay(paper);
  }

  private void checkStay(Bill paper) {
    PackSwitches switches = head.switches();
    if (ChronoUnit.DAYS.between(paper.begins(), paper.ends()) > switches.daysMax()) {
      throw PolicyProblem.NOT_CALCULATED.with(
          head.rule(switches.daysLine()), "max_settlement_days");
    }
    if (switches.yearSplitLine() != 0
        && !head.yearOf(paper.begins()).equals(head.yearOf(paper.ends()))) {
      throw PolicyProblem.NOT_CALCULATED.with(
          head.rule(switches.yearSplitLine()), "stay_over_new_year");
    }
  }

  /**
   * After the layers that are calculated.
   *
   * @param left the person's share inside the policy's scope that another layer would look at
   * @param poolShare her part of the pool and above its ceiling
   */
  void checkLayers(Case bill, Money left, Money poolShare) {
    for (UncalculatedRow row : rows) {
      boolean needed =
          switch (row.kind()) {
            case RETIREE_SUPPLEMENT -> poolShare.isPositive() && row.scope().covers(bill);
            case CIVIL_SERVANT -> left.isPositive() && row.scope().covers(bill) && isServant(bill);
            case ASSISTANCE ->
                left.isPositive() && meets(bill, ASSISTED) && row.scope().covers(bill);
            case LISTED_DISEASE ->
                left.isPositive() && meets(bill, LISTED) && row.scope().covers(bill);
            case PAYMENT_FLOOR ->
                !row.scope().validity().equals(Validity.ALWAYS) && row.scope().covers(bill);
            case SPECIAL_CARE, TWO_DISEASES, CONTINUITY_BONUS -> false;
          };
      if (needed) {
        throw refusal(row);
      }
    }
  }

  private static boolean isServant(Case bill) {
    return meets(bill, EnumSet.of(Group.SECTION_AND_BELOW, Group.COUNTY, Group.BUREAU_AND_ABOVE));
  }

  private static boolean meets(Case bill, Set<Group> groups) {
    return bill.groups().stream().anyMatch(groups::contains);
  }

  private RuntimeException refusal(UncalculatedRow row) {
    return PolicyProblem.NOT_CALCULATED.with(head.rule(row.line()), row.what());
  }
}
