package org.renshe.province.medical.policy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What of a bill and its person decides which rows apply. */
record Case(Care care, Level level, Set<Group> groups, int age, long day) {

  /** The same case of another kind of person. */
  Case of(Group only) {
    return new Case(care, level, EnumSet.of(only), age, day);
  }

  /** Words for a refusal; holds no personal data. */
  String describe() {
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
