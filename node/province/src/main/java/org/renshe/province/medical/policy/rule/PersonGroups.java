package org.renshe.province.medical.policy.rule;

import java.util.EnumSet;
import java.util.Set;
import org.renshe.province.medical.policy.Group;
import org.renshe.province.medical.policy.Situation;

/**
 * Every group a person belongs to: those the register names, and those that follow from them and
 * from her age, so that a register need not keep what a birthday changes.
 */
final class PersonGroups {
  private PersonGroups() {}

  static Set<Group> of(Situation situation) {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    situation.groups().forEach(code -> groups.add(Group.of(code)));
    imply(groups, Group.RETIRED_PRE2001, Group.RETIRED);
    imply(groups, Group.ELDER_70, Group.ELDER_60);
    imply(groups, Group.ELDER_60, Group.ADULT);
    imply(groups, Group.ADULT_19_59, Group.ADULT);
    imply(groups, Group.CHILD_UNDER_6, Group.STUDENT_CHILD);
    imply(groups, Group.TEKUN, Group.LOW_INCOME);
    imply(groups, Group.DIBAO, Group.LOW_INCOME);
    imply(groups, Group.FANPIN, Group.LOW_INCOME);
    addByAge(groups, situation.age());
    return groups;
  }

  private static void imply(Set<Group> groups, Group group, Group implied) {
    if (groups.contains(group)) {
      groups.add(implied);
    }
  }

  /** A student stays one beyond eighteen; only who is registered as adult is parted by age. */
  private static void addByAge(Set<Group> groups, int age) {
    if (groups.contains(Group.ADULT)) {
      if (age >= 19 && age <= 59) {
        groups.add(Group.ADULT_19_59);
      }
      if (age >= 60) {
        groups.add(Group.ELDER_60);
      }
      if (age >= 70) {
        groups.add(Group.ELDER_70);
      }
    }
    if (groups.contains(Group.STUDENT_CHILD) && age < 6) {
      groups.add(Group.CHILD_UNDER_6);
    }
  }
}
