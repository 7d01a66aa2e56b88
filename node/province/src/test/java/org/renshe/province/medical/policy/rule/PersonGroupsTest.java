package org.renshe.province.medical.policy.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.medical.policy.Situation;

class PersonGroupsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "adult         | 18 | ADULT",
        "adult         | 19 | ADULT, ADULT_19_59",
        "adult         | 59 | ADULT, ADULT_19_59",
        "adult         | 60 | ADULT, ELDER_60",
        "elder_60      | 70 | ADULT, ELDER_60, ELDER_70",
        "student_child | 5  | STUDENT_CHILD, CHILD_UNDER_6",
        "student_child | 20 | STUDENT_CHILD",
        "retired_pre2001 | 90 | RETIRED, RETIRED_PRE2001",
        "dibao         | 40 | LOW_INCOME, DIBAO"
      })
  void groupsFollowFromTheRegistersAndTheAge(String registered, int age, String all) {
    Situation person =
        new Situation(
            InsuranceKind.RESIDENT,
            Set.of(registered),
            age,
            1,
            FilingEffect.LOCAL,
            Accumulators.NONE,
            Money.ZERO,
            false);
    assertEquals("[" + all + "]", PersonGroups.of(person).toString());
  }
}
