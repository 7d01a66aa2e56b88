package org.renshe.province;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.problem.Problem;
import org.renshe.routes.RoutesProblem;

/**
 * Whatever a cashier may be told: the code first, what is wrong, and what to do, in 200 characters.
 */
class RefusalTextTest {
  private static final int ERR_MSG_LENGTH_MAX = 200;

  /** Values stand where the sentence names them; a visit's identifier has 30 characters. */
  private static final String LONG_VALUE = "x".repeat(30);

  @Test
  void everyRefusalFitsWithItsRemedy() {
    List<String> tooLong =
        problems()
            .filter(problem -> text(problem).length() > ERR_MSG_LENGTH_MAX)
            .map(problem -> problem.code() + " " + text(problem).length())
            .toList();
    assertEquals(List.of(), tooLong);
  }

  @Test
  void everyRefusalSaysWhatToDo() {
    List<String> without =
        problems()
            .filter(problem -> problem.remedyZh().isBlank() || problem.remedyEn().isBlank())
            .map(Problem::code)
            .toList();
    assertEquals(List.of(), without);
  }

  private static Stream<Problem> problems() {
    return Stream.concat(
        Areas.all().stream().flatMap(area -> area.problems().stream()),
        Stream.of(RoutesProblem.values()).filter(problem -> problem.name().startsWith("HOSPITAL")));
  }

  private static String text(Problem problem) {
    String sentence = problem.zh().replaceAll("\\{\\d}", LONG_VALUE);
    return "[" + problem.code() + "] " + sentence + "。" + problem.remedyZh();
  }
}
