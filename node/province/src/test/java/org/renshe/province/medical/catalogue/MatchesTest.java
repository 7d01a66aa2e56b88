package org.renshe.province.medical.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;

/** Approval of matches, the checks before it, and what it does to a fee row. */
class MatchesTest {
  private final CataloguePlace place = new CataloguePlace("jdbc:h2:mem:matches");
  private final Matches matches = place.matches;

  @BeforeEach
  void load() {
    place.load(
        """
        code,name,category,itemClass,limitPrice,validFrom
        X1,阿莫西林胶囊,09,A,12.5,2026-01-01
        """);
  }

  @AfterEach
  void close() {
    place.close();
  }

  @Test
  void whereTheProvinceWantsItARowWithoutApprovedMatchIsOwnExpense() {
    assertEquals("", price("L1").memo());
    PricedLine before = matched("L1");
    assertTrue(before.memo().contains("对照"), before.memo());
    assertEquals(Money.ofYuan("10.00"), before.fullSelfPay());
    submit("L1", "阿莫西林胶囊", null);
    assertEquals(Money.ofYuan("10.00"), matched("L1").fullSelfPay());
    matches.decide("H99010100001/L1/101/X1", true, "", "operator:1");
    assertEquals(Money.ofYuan("10.00"), matched("L1").inScope());
    assertEquals(Money.ofYuan("10.00"), matched("L2").fullSelfPay());
    place.database.run(transaction -> matches.withdraw(transaction, key("L1")));
    assertEquals(Money.ofYuan("10.00"), matched("L1").fullSelfPay());
  }

  @Test
  void aDecisionIsMadeOnceAndARejectionNeedsAReason() {
    submit("L1", "阿莫西林胶囊", null);
    String id = key("L1").id();
    ProblemException silent =
        assertThrows(ProblemException.class, () -> matches.decide(id, false, " ", "operator:1"));
    assertEquals(CatalogueProblem.MATCH_REASON_MISSING, silent.problem());
    matches.decide(id, false, "规格不符", "operator:1");
    ProblemException again =
        assertThrows(ProblemException.class, () -> matches.decide(id, true, "", "operator:2"));
    assertEquals(CatalogueProblem.MATCH_DECIDED_ALREADY, again.problem());
    assertEquals("operator:1", matches.find(id).decidedBy());
  }

  @Test
  void theWorkListHasTheOldestFirstAndCanShowTheDoubtfulOnly() {
    submit("L1", "阿莫西林胶囊0.25g", null);
    submit("L2", "红霉素软膏", null);
    submit("L3", "阿莫西林胶囊", new BigDecimal("15"));
    List<Match> all = matches.worklist(MatchState.SUBMITTED, "", false, 0, 10);
    List<Match> doubtful = matches.worklist(MatchState.SUBMITTED, "", true, 0, 10);
    assertEquals(3, all.size());
    assertEquals(
        List.of("L2", "L3"), doubtful.stream().map(match -> match.key().ownCode()).toList());
    assertTrue(doubtful.get(1).finding().zh().contains("超过限价"));
    assertTrue(matches.worklist(MatchState.SUBMITTED, "H99010100009", false, 0, 10).isEmpty());
    assertTrue(matches.find(key("L1").id()).finding().isClean());
    assertFalse(matches.find(key("L2").id()).finding().isClean());
  }

  @ParameterizedTest
  @CsvSource({
    "阿莫西林胶囊, 阿莫西林胶囊, 100",
    "阿莫西林（胶囊）, 阿莫西林胶囊, 100",
    "ABC Tablet, abc tablet, 100",
    "阿莫西林胶囊, 红霉素软膏, 0",
    "阿莫西林胶囊0.25g, 阿莫西林胶囊, 71",
    "药, 药品, 0",
    "（）, （）, 0",
  })
  void namesAreComparedByPairsOfCharacters(String one, String other, int score) {
    assertEquals(score, MatchRules.nameScore(one, other));
    assertEquals(score, MatchRules.nameScore(other, one));
  }

  private PricedLine price(String ownCode) {
    return place.price(item(ownCode), false).line();
  }

  private PricedLine matched(String ownCode) {
    return place.price(item(ownCode), true).line();
  }

  private static ChargedItem item(String ownCode) {
    return new ChargedItem(
        "X1",
        ownCode,
        LocalDate.parse("2026-03-10"),
        BigDecimal.ONE,
        BigDecimal.TEN,
        Money.ofYuan("10.00"),
        "0");
  }

  private void submit(String ownCode, String name, BigDecimal price) {
    Matches.Submission sent =
        new Matches.Submission(
            key(ownCode),
            name,
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-12-31"),
            new Match.Texts("", "", "", "", "", "", "", ""),
            price);
    place.database.run(transaction -> matches.submit(transaction, CataloguePlace.SETTING, sent));
  }

  private static Match.Key key(String ownCode) {
    return new Match.Key("H99010100001", ownCode, "101", "X1");
  }
}
