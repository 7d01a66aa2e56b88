package org.renshe.protocol.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.renshe.protocol.Refusal.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
  @ParameterizedTest
  @CsvSource({
    "阿依古丽·买买提, 阿依古丽•买买提, SAME",
    "阿依古丽·买买提, 阿依古丽.买买提, SAME",
    "阿依古丽·买买提, 阿依古丽．买买提, SAME",
    "阿依古丽·买买提, 阿依古丽买买提, WEAK",
    "张\u3000三, 张三, SAME",
    "張三, 张三, WEAK",
    "陳一, 陈一, WEAK",
    "肖一, 萧一, DIFFERENT",
    "昇一, 升一, DIFFERENT",
    "测试A, 测试Ａ, SAME",
    "Jean  DEMO, jean demo, SAME",
    "Jean DEMO, jeandemo, DIFFERENT",
    "José, JOSE, SAME",
    "J. Demo, J Demo, DIFFERENT",
    "李𠮷, 李吉, DIFFERENT",
    "'', '', DIFFERENT"
  })
  void namesAreComparedAsTheGuideSays(String one, String other, PersonName.Likeness likeness) {
    assertEquals(likeness, PersonName.compare(one, other));
    assertEquals(likeness, PersonName.compare(other, one));
  }

  @Test
  void aNameIsKeptAsOnTheDocument() {
    assertEquals("阿依古丽·买买提", PersonName.stored(" 阿依古丽•买买提 "));
    assertEquals("李𠮷", PersonName.stored("李𠮷"));
    assertRefused(IdentityProblem.EMPTY, () -> PersonName.stored(" "));
    assertRefused(IdentityProblem.LENGTH, () -> PersonName.stored("甲".repeat(151)));
  }
}
