package org.renshe.province.medical.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.ReverseRequest;
import org.renshe.protocol.message.SettleBill;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.province.Foundation;

/**
 * Some bills of a year are settled, some of them reversed in any order, now before and now after
 * the later ones are looked at: in the end all is as for a twin who never had the reversed ones.
 */
class LaterBillsPropertyTest {
  private static Foundation foundation;

  /**
   * One bill.
   *
   * @param undone whether it is reversed in the end
   * @param sweep whether later bills are looked at right after that
   */
  record Scene(CareKind care, int fen, boolean useAccount, boolean undone, boolean sweep) {}

  @BeforeContainer
  static void open() throws IOException {
    Path folder = Files.createTempDirectory("renshe-later-bills");
    foundation =
        Foundation.h2(folder, Clock.fixed(Instant.parse("2026-03-12T02:00:00Z"), ZoneOffset.UTC));
  }

  @AfterContainer
  static void close() {
    foundation.close();
  }

  @Property(tries = 20)
  void itIsAsIfTheReversedBillsNeverWere(@ForAll("scenes") List<Scene> scenes) {
    foundation.clear();
    InsuredPlace place = new InsuredPlace(foundation, new LocalCluster());
    place.loadPerson();
    place.loadTwin();
    for (int i = 0; i < scenes.size(); i++) {
      settle(place, "P" + i, InsuredPlace.PERSON, InsuredPlace.ID_NUMBER, scenes.get(i));
    }
    for (int i = scenes.size() - 1; i >= 0; i--) {
      if (scenes.get(i).undone) {
        place.desk.answer(
            InsuredPlace.SHANGHAI, "R" + i, new ReverseRequest(InsuredPlace.PERSON, "P" + i));
        if (scenes.get(i).sweep) {
          place.repairer.sweep();
        }
      }
    }
    place.repairer.sweep();

    for (int i = 0; i < scenes.size(); i++) {
      if (!scenes.get(i).undone) {
        settle(place, "Q" + i, "3401P2", "190101198802020010", scenes.get(i));
      }
    }
    assertEquals(standing(place, "3401P2"), standing(place, InsuredPlace.PERSON));
    assertEquals(place.account("3401P2"), place.account(InsuredPlace.PERSON));
    List<String> figures =
        place.accumulators().stream().map(row -> row.figures().toString()).distinct().toList();
    assertEquals(1, figures.size(), figures::toString);
    assertEquals(Money.ZERO, place.trialBalance());
    assertEquals(List.of(), place.recompute.recompute("", 10).disagreements());
  }

  private static List<String> standing(InsuredPlace place, String person) {
    List<String> standing = new ArrayList<>();
    for (SettlementRow row : place.settlements()) {
      if (row.state == SettlementRow.State.LIVE && row.personNumber.equals(person)) {
        Statement statement = place.standing(row);
        standing.add(
            statement.payments().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()
                + " "
                + statement.cash()
                + " "
                + statement.deductible());
      }
    }
    return standing;
  }

  private static void settle(
      InsuredPlace place, String key, String person, String document, Scene scene) {
    String yuan = Money.ofFen(scene.fen).toYuan();
    SettleBill request =
        InsuredPlace.settle(
            person,
            document,
            InsuredPlace.bill("V" + key, scene.care, "21", yuan, "310106"),
            scene.useAccount);
    assertInstanceOf(BillSettled.class, place.desk.answer(InsuredPlace.SHANGHAI, key, request));
  }

  @Provide
  Arbitrary<List<Scene>> scenes() {
    return Combinators.combine(
            Arbitraries.of(CareKind.class),
            Arbitraries.integers().between(1, 40_000_000),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Scene::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }
}
