package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.check.DayComparison;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CheckedAct;
import org.renshe.protocol.message.CheckedAct.Standing;
import org.renshe.protocol.message.DayFinding.Difference;
import org.renshe.protocol.message.Obligation;
import org.renshe.province.medical.settlement.CheckedDay;

/** Which day an act belongs to, and what the treatment place tells of it. */
class ReceivableDayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final MemberCode FAR = new MemberCode("980000");
  private TestTreatment place;
  private Story story;

  @BeforeEach
  void open() {
    place = new TestTreatment("jdbc:h2:mem:receivable");
    story = new Story(place);
  }

  @AfterEach
  void close() {
    place.close();
  }

  @Test
  void anActIsOfTheDayItsInsuredPlaceSettledThoughMidnightLiesBetween() {
    story.play("0210-away-discharged.txt");
    place.passSeconds(86_400); // here it is the eleventh, the insured place still has the tenth
    story.play("1250-silent-settlement.txt");
    assertEquals(List.of(), acts(DAY, FAR));
    CheckedAct open = acts(DAY.plusDays(1), FAR).get(0);
    assertEquals(Standing.UNKNOWN, open.standing());
    place.places.deliver();
    CheckedAct settled = acts(DAY, FAR).get(0);
    assertEquals(Standing.STANDING, settled.standing());
    assertEquals(open.requestKey(), settled.requestKey());
    assertEquals(List.of(), acts(DAY.plusDays(1), FAR));
    // until it arrived the check of the tenth shows it as missing here, and afterwards as equal
    assertEquals(Difference.MISSING_AT_TREATMENT, difference(List.of(), settled));
    assertEquals(Difference.EQUAL, difference(List.of(settled), settled));
  }

  @Test
  void aCancelledSettlementAndItsCancellationAreTwoActsThatCancelOut() {
    story.play("0200-inpatient-away-8.2.txt");
    List<CheckedAct> acts = acts(DAY, FAR);
    assertEquals(
        List.of(Obligation.Act.SETTLED, Obligation.Act.CANCELLED, Obligation.Act.SETTLED),
        acts.stream().map(CheckedAct::act).toList());
    assertEquals(Standing.UNDONE, acts.get(0).standing());
    assertEquals(acts.get(0).total().negated(), acts.get(1).total());
    assertEquals(List.of(), acts(DAY, new MemberCode("970000")));
  }

  @Test
  void pagesOfOneActTellTheSameDay() {
    story.play("0200-inpatient-away-8.2.txt");
    assertEquals(acts(DAY, FAR), acts(DAY, null, 1));
  }

  private static Difference difference(List<CheckedAct> here, CheckedAct elsewhere) {
    return DayComparison.compare(here, List.of(elsewhere), List.of(elsewhere)).get(0).difference();
  }

  private List<CheckedAct> acts(LocalDate day, MemberCode other) {
    return acts(day, other, 100);
  }

  private List<CheckedAct> acts(LocalDate day, MemberCode other, int page) {
    CheckedDay book = new ReceivableDay(TestTreatment.SELF);
    List<CheckedAct> acts = new ArrayList<>();
    String after = "";
    while (after != null) {
      String from = after;
      CheckedDay.Page found =
          place.database.read(transaction -> book.page(transaction, day, other, from, page));
      acts.addAll(found.acts());
      after = found.next();
    }
    return acts;
  }
}
