package org.renshe.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.renshe.deploy.demo.ThreeSidedCheck.Side;
import org.renshe.deploy.demo.ThreeSidedCheck.Sum;
import org.renshe.deploy.hospital.HospitalBooks.What;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

class ThreeSidedCheckTest {
  private static final MemberCode ANHUI = new MemberCode("340000");
  private static final MemberCode SHANGHAI = new MemberCode("310000");
  private static final Act AWAY = act("S1", SHANGHAI, 10_000, 500);
  private static final Act HOME = act("S2", ANHUI, 700, 0);

  private final ThreeSidedCheck check = new ThreeSidedCheck();

  @Test
  void equalBooksShowNoDifferenceAndTheHubNeedsNothingOfCareAtHome() {
    addAll(AWAY, HOME, AWAY.undone(What.CANCELLED));
    assertEquals(List.of(), check.differences());
    assertEquals(new Sum(3, Money.ofFen(700)), check.sum(Side.HOSPITAL));
    assertEquals(new Sum(2, Money.ZERO), check.sumAcross(Side.HUB));
  }

  @Test
  void aSingleFenIsFound() {
    check.add(Side.HOSPITAL, List.of(AWAY));
    check.add(Side.TREATMENT_PLACE, List.of(AWAY));
    check.add(Side.HUB, List.of(AWAY));
    check.add(Side.INSURED_PLACE, List.of(act("S1", SHANGHAI, 10_001, 499)));
    assertEquals(3, check.differences().size());
  }

  @Test
  void aMissingRowIsFoundWhereItIsMissing() {
    check.add(Side.HOSPITAL, List.of(AWAY));
    check.add(Side.TREATMENT_PLACE, List.of(AWAY));
    check.add(Side.HUB, List.of());
    check.add(Side.INSURED_PLACE, List.of(AWAY));
    assertEquals(1, check.differences().size());
    assertTrue(check.differences().get(0).startsWith(Side.HUB.title()));
  }

  @Test
  void aRowThatStandsTwiceIsFound() {
    addAll(AWAY);
    check.add(Side.HUB, List.of(AWAY));
    assertEquals(1, check.differences().size());
  }

  private void addAll(Act... acts) {
    for (Side side : Side.values()) {
      check.add(
          side,
          List.of(acts).stream().filter(act -> side != Side.HUB || act.crossesBorder()).toList());
    }
  }

  private static Act act(String id, MemberCode creditor, long poolFen, long accountFen) {
    return new Act(
        id,
        What.SETTLED,
        ANHUI,
        creditor,
        Map.of(Fund.POOL, Money.ofFen(poolFen), Fund.PERSONAL_ACCOUNT, Money.ofFen(accountFen)));
  }
}
