package org.renshe.province.medical.policy.pack;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.renshe.province.medical.policy.Group;

/**
 * What of a bill and its person decides which rows apply.
 *
 * @param day epoch day of discharge or visit
 */
public record Case(Care care, Level level, Set<Group> groups, int age, long day) {

  /** The same case of another kind of person. */
  public Case of(Group only) {
    return new Case(care, level, EnumSet.of(only), age, day);
  }

  /** The same case as another kind of care. */
  public Case of(Care other) {
    return other == care ? this : new Case(other, level, groups, age, day);
  }

  /** Words for a refusal; holds no personal data. */
  public String describe() {
    return "care "
        + care.code()
        + ", level "
        + level.code()
        + ", groups "
        + groups.stream().map(Group::code).sorted().toList()
        + ", age "
        + age
        + ", "
        + LocalDate.ofEpochDay(day);
  }
}
