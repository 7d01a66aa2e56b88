package org.renshe.province.medical.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.EndWallet;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Statement.MutualAid;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.Foundation;
import org.renshe.province.registry.RegistryResource;

/**
 * Whatever is granted, used, taken back and ended, with messages delivered late and twice: {@code 0
 * ≤ used ≤ granted}, what is frozen never exceeds the balance, and no money is made or lost.
 */
class WalletPropertyTest {
  private static final MemberCode ZHEJIANG = new MemberCode("330000");
  private static final MemberCode SHANGHAI = new MemberCode("310000");
  private static final String OWNER = "3301P9";
  private static final String RELATIVE = "3401P1";
  private static final Money BALANCE = Money.ofYuan("1000.00");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

  private static Foundation anhui;
  private static Foundation zhejiang;

  /** One act, and whether messages get through after it. */
  record Act(Kind kind, int fen, int target, boolean deliver) {
    enum Kind {
      GRANT,
      SPEND,
      TAKE_BACK,
      KEEP_HALF,
      END_BY_OWNER,
      END_BY_RELATIVE
    }
  }

  @BeforeContainer
  static void open() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-03-12T02:00:00Z"), ZoneOffset.UTC);
    anhui = Foundation.h2(Files.createTempDirectory("renshe-relative"), clock);
    zhejiang = Foundation.h2(Files.createTempDirectory("renshe-owner"), clock);
  }

  @AfterContainer
  static void close() {
    anhui.close();
    zhejiang.close();
  }

  /** The two provinces and what they have done so far. */
  private static final class World {
    final WalletNetwork network = new WalletNetwork();
    final WalletMember hers = network.member(Foundation.ANHUI, anhui);
    final WalletMember his = network.member(ZHEJIANG, zhejiang);
    final List<String> wallets = new ArrayList<>();
    final Map<String, Money> settlements = new HashMap<>();
    final List<String> ids = new ArrayList<>();
    int number;
  }

  @Property(tries = 25)
  void nothingIsLostOrMade(@ForAll("acts") List<Act> acts) {
    World world = world();
    for (Act act : acts) {
      act(world, act);
      if (act.deliver) {
        world.network.deliverTwice();
      }
      assertSound(world);
    }
    world.network.deliverTwice();
    assertSettled(world);
    world.ids.forEach(id -> keep(world, id, Money.ZERO));
    world.wallets.forEach(id -> world.his.end(id, EndWallet.Reason.OWNER));
    world.network.deliverTwice();
    assertEquals(Money.ZERO, owed(world));
    assertEquals(Money.ZERO, world.his.frozen(OWNER));
    assertEquals(BALANCE, world.his.spendable(OWNER));
  }

  private static World world() {
    anhui.clear();
    zhejiang.clear();
    World world = new World();
    load(anhui, RELATIVE, "190101196503150115", "测试甲·演示", "340100", "0.00");
    load(zhejiang, OWNER, "19010119900101001X", "测试丁·演示", "330100", BALANCE.toYuan());
    return world;
  }

  private static void load(
      Foundation at, String number, String document, String name, String division, String yuan) {
    RegistryResource registry = at.resource(RegistryResource.class);
    registry.people(
        """
        {"personNumber":"%s","documentNumber":"%s","name":"%s"}"""
            .formatted(number, document, name));
    registry.relations(
        """
        {"personNumber":"%s","kind":"EMPLOYEE","personType":"11","groups":["working"],
         "since":"2015-01-01","division":"%s","accountBalance":"%s"}"""
            .formatted(number, division, yuan));
  }

  private static void act(World world, Act act) {
    switch (act.kind) {
      case GRANT -> grant(world, act);
      case SPEND -> spend(world, Money.ofFen(act.fen));
      case TAKE_BACK -> chosen(world.ids, act).ifPresent(id -> keep(world, id, Money.ZERO));
      case KEEP_HALF ->
          chosen(world.ids, act)
              .ifPresent(id -> keep(world, id, Money.ofFen(world.settlements.get(id).fen() / 2)));
      case END_BY_OWNER ->
          chosen(world.wallets, act).ifPresent(id -> world.his.end(id, EndWallet.Reason.OWNER));
      case END_BY_RELATIVE ->
          chosen(world.wallets, act)
              .filter(
                  id ->
                      world.hers.limits(RELATIVE).stream()
                          .anyMatch(limit -> limit.walletId().equals(id)))
              .ifPresent(id -> world.hers.end(id, EndWallet.Reason.RELATIVE));
    }
  }

  private static Optional<String> chosen(List<String> from, Act act) {
    return from.isEmpty() ? Optional.empty() : Optional.of(from.get(act.target % from.size()));
  }

  /** More than the account may spend is refused, and changes nothing. */
  private static void grant(World world, Act act) {
    Money limit = Money.ofFen(act.fen);
    Money spendable = world.his.spendable(OWNER);
    try {
      world.wallets.add(
          world.his.grant(
              "g" + world.number++, OWNER, Foundation.ANHUI, "190101196503150115", limit.toYuan()));
      assertTrue(limit.compareTo(spendable) <= 0);
    } catch (ProblemException refused) {
      assertEquals(WalletProblem.MONEY_SHORT, refused.problem());
      assertTrue(limit.compareTo(spendable) > 0);
      assertEquals(spendable, world.his.spendable(OWNER));
    }
  }

  private static void spend(World world, Money cash) {
    String id = "340000S" + world.number++;
    Money paid =
        anhui.database.write(
            transaction -> {
              String person =
                  anhui.registry.service().byPersonNumber(transaction, RELATIVE).orElseThrow().id();
              List<MutualAid> aids = world.hers.service.plan(transaction, person, cash);
              world.hers.service.spend(
                  transaction,
                  new WalletService.Settled(
                      id, SHANGHAI, DAY, InsuranceKind.EMPLOYEE, CareKind.OUTPATIENT),
                  aids);
              return Money.sum(aids.stream().map(MutualAid::amount).toList());
            });
    assertTrue(paid.compareTo(cash) <= 0);
    world.ids.add(id);
    world.settlements.put(id, paid);
  }

  private static void keep(World world, String id, Money sum) {
    anhui.database.run(transaction -> world.hers.service.keep(transaction, id, sum, DAY));
    world.settlements.merge(id, sum, Money::min);
  }

  private static void assertSound(World world) {
    Money used = Money.ZERO;
    for (LimitView limit : world.hers.limits(RELATIVE)) {
      assertTrue(!limit.used().isNegative() && limit.used().compareTo(limit.granted()) <= 0);
      used = used.plus(limit.used());
    }
    assertEquals(Money.sum(world.settlements.values()), used);
    for (GrantView grant : world.his.granted(OWNER)) {
      assertTrue(!grant.used().isNegative() && grant.used().compareTo(grant.granted()) <= 0);
      assertTrue(!grant.frozen().isNegative());
    }
    Money frozen = Money.sum(world.his.granted(OWNER).stream().map(GrantView::frozen).toList());
    assertEquals(frozen, world.his.frozen(OWNER));
    assertTrue(!world.his.spendable(OWNER).isNegative());
    assertEquals(Money.ZERO, zhejiang.database.read(zhejiang.ledger::trialBalance));
  }

  /** Once all is delivered, the owner has paid, and owes, just what the relative used. */
  private static void assertSettled(World world) {
    Money used = Money.sum(world.settlements.values());
    assertEquals(used, owed(world));
    assertEquals(BALANCE.minus(used), world.his.spendable(OWNER).plus(world.his.frozen(OWNER)));
    assertEquals(
        used.negated(),
        zhejiang
            .database
            .read(transaction -> zhejiang.ledger.balances(transaction, "payable/"))
            .getOrDefault("payable/310000/MUTUAL_AID", Money.ZERO));
  }

  /** As the hub would have it: each key once. */
  private static Money owed(World world) {
    Map<String, Money> byKey = new HashMap<>();
    world.network.passed.forEach(owed -> byKey.put(owed.key(), owed.total()));
    assertEquals(
        byKey.size(), world.network.passed.stream().map(Obligation::key).distinct().count());
    return Money.sum(byKey.values());
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(
            Arbitraries.of(Act.Kind.class),
            Arbitraries.integers().between(1, 60_000),
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(true, false))
        .as(Act::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(14);
  }
}
